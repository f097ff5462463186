using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Upside.Server.Tests.Visibility;

/// <summary>An address that the server answers, by its own list of endpoints.</summary>
/// <param name="Queries">The parameters that it takes after the question mark, as far as it says so.</param>
internal sealed record Address(string Method, RoutePattern Pattern, IReadOnlyList<string> Queries)
{
    public bool HasParameters => Pattern.Parameters.Count > 0;

    /// <summary>Every address of a server.</summary>
    public static IReadOnlyList<Address> Of(TestServer server)
    {
        var described = server.Services.GetRequiredService<IApiDescriptionGroupCollectionProvider>().ApiDescriptionGroups.Items.SelectMany(group => group.Items)
            .GroupBy(operation => $"{operation.HttpMethod} {operation.RelativePath}", StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        return
        [
            .. from endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
               from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
               select new Address(method, endpoint.RoutePattern, QueriesOf(endpoint, method, described)),
        ];
    }

    /// <summary>The address with each of these values for each of its parameters, in all combinations.</summary>
    public IEnumerable<string> With(IReadOnlyCollection<string> values)
    {
        IEnumerable<string> paths = [""];
        foreach (var segment in Pattern.PathSegments)
        {
            paths = paths.Select(path => path + "/");
            foreach (var part in segment.Parts)
            {
                paths = part switch
                {
                    RoutePatternLiteralPart literal => paths.Select(path => path + literal.Content),
                    RoutePatternSeparatorPart separator => paths.Select(path => path + separator.Content),
                    _ => paths.SelectMany(path => values, (path, value) => path + value),
                };
            }
        }
        return paths.Select(path => path.Length == 0 ? "/" : path);
    }

    private static List<string> QueriesOf(RouteEndpoint endpoint, string method, Dictionary<string, ApiDescription> described) =>
        described.TryGetValue($"{method} {Regex.Replace(endpoint.RoutePattern.RawText ?? "", ":[^}]*}", "}").TrimStart('/')}", out var operation)
            ? [.. operation.ParameterDescriptions.Where(parameter => parameter.Source.Id == "Query").Select(parameter => parameter.Name)]
            : [];
}
