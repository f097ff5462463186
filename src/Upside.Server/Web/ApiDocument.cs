using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;
using Upside.Server.Storage;

namespace Upside.Server.Web;

/// <summary>The description of the API at /openapi/v1.json, made from the operations themselves; docs/openapi.json is its copy.</summary>
internal static class ApiDocument
{
    public const string Path = "/openapi/v1.json";

    private const string Bearer = "token";
    private const string Problem = "Problem";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = operation => operation.RelativePath?.StartsWith(Api.Prefix[1..], StringComparison.Ordinal) is true;
        options.AddDocumentTransformer((document, _, _) => Describe(document));
        options.AddOperationTransformer((operation, context, _) => Describe(operation, context));
        options.AddSchemaTransformer((schema, context, _) => Describe(schema, context));
    });

    public static void MapApiDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Upside",
            Version = "v1",
            Description = "Everything that the pages of Upside can do. docs/api.md tells how to get a token and what holds for all operations.",
            License = new OpenApiLicense { Name = "Apache License 2.0", Identifier = "Apache-2.0" },
        };
        document.Servers = []; // wherever the document comes from
        document.AddComponent<IOpenApiSecurityScheme>(Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API token, made under /tokens." });
        document.AddComponent<IOpenApiSchema>(Problem, ProblemSchema());
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        return Task.CompletedTask;
    }

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (context.Description.HttpMethod == HttpMethods.Post)
            AddHeader(operation, Api.IdempotencyKey, "A word of your own for this request: sent again with the same key it is answered again, and carried out once.", new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = ApiBodies.LongestKey, Pattern = "^[!-~]+$" });
        if (metadata.OfType<IfMatch.TakesIfMatch>().Any())
            AddHeader(operation, "If-Match", "The ETag that the change is based on. Where the record has changed since, nothing is done and the answer is 412.", new OpenApiSchema { Type = JsonSchemaType.String });
        operation.Responses ??= [];
        foreach (var (status, meaning) in Refusals(operation, context))
            operation.Responses.TryAdd(status, new OpenApiResponse { Description = meaning, Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Problem, context.Document) } } });
        return Task.CompletedTask;
    }

    private static IEnumerable<(string Status, string Meaning)> Refusals(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (operation.RequestBody is not null) yield return ("400", "The body cannot be read.");
        yield return ("401", "There is no token, or none that is valid.");
        yield return ("403", "The role or the token does not allow this.");
        if (context.Description.ParameterDescriptions.Any(parameter => parameter.Source.Id == "Path")) yield return ("404", "There is no such record, or none that you may see.");
        if (context.Description.HttpMethod is not "GET") yield return ("409", "The record is in a state that does not allow this.");
        if (operation.Parameters?.Any(parameter => parameter.Name == "If-Match") is true) yield return ("412", "The record has changed since; `version` tells the current one.");
        yield return ("422", "Something that was sent cannot be taken; `field` names it.");
        yield return ("default", "Any other refusal or failure.");
    }

    private static void AddHeader(OpenApiOperation operation, string name, string description, OpenApiSchema schema) =>
        (operation.Parameters ??= []).Add(new OpenApiParameter { Name = name, In = ParameterLocation.Header, Description = description, Schema = schema });

    // What has a converter of its own is described by hand.
    private static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var orNull = type == context.JsonTypeInfo.Type ? default : JsonSchemaType.Null;
        if (type == typeof(Instant))
        {
            schema.Type = JsonSchemaType.String | orNull;
            schema.Format = "date-time";
            schema.Examples = [JsonValue.Create("2017-02-28T17:37:00Z")];
        }
        else if (TypeHandlers.Ids.Converter(type) is not null)
        {
            schema.Type = JsonSchemaType.Integer | orNull;
            schema.Format = "int64";
        }
        return Task.CompletedTask;
    }

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Why something is not done, after RFC 9457.",
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["type"] = Text("A link to what the status means in general."),
            ["title"] = Text("What the status means in general."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status." },
            ["detail"] = Text("What is wrong, and what to do."),
            ["field"] = Text("Which field or parameter is wrong, where it is one."),
            ["version"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Description = "With 412: the version that the record has now." },
            ["traceId"] = Text("With 500: what to look for in the server's log."),
        },
        Required = new HashSet<string>(StringComparer.Ordinal) { "status" },
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
