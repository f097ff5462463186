using System.Text.Json;

namespace Upside.Server.Tests.Hostile;

/// <summary>A parameter of an operation, with its schema.</summary>
internal sealed record ApiParameter(string Name, string In, bool IsRequired, JsonElement Schema);

/// <summary>An operation, as the server's own description tells it.</summary>
internal sealed record ApiOperation(string Id, HttpMethod Method, string Path, IReadOnlyList<ApiParameter> Parameters, JsonElement? Body)
{
    public override string ToString() => $"{Method} {Path}";

    /// <summary>The operations of a description.</summary>
    public static IReadOnlyList<ApiOperation> Read(JsonElement document) =>
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        let parameters = operation.Value.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToArray() : []
        select new ApiOperation(
            operation.Value.GetProperty("operationId").GetString()!,
            new HttpMethod(operation.Name.ToUpperInvariant()),
            path.Name,
            [.. parameters.Select(one => new ApiParameter(one.GetProperty("name").GetString()!, one.GetProperty("in").GetString()!, one.TryGetProperty("required", out var required) && required.GetBoolean(), one.GetProperty("schema")))],
            operation.Value.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").GetProperty("application/json").GetProperty("schema") : null),
    ];

    /// <summary>The address with each parameter of the path replaced.</summary>
    public string Address(Func<string, string> value) =>
        Parameters.Where(parameter => parameter.In == "path").Aggregate(Path, (path, parameter) => path.Replace($"{{{parameter.Name}}}", value(parameter.Name), StringComparison.Ordinal));
}
