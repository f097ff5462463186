using System.Text.Json;
using Upside.Server.Web;

namespace Upside.Server.Tests.Web;

/// <summary>The description of the API lies in the repository, so that a change of it is seen where changes are looked at.</summary>
public sealed class ApiDocumentTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Refresh = "UPSIDE_REFRESH_OPENAPI=1 ./upside test -class '*ApiDocumentTests'";

    [Fact]
    public async Task The_description_in_the_repository_is_what_the_server_says()
    {
        var copy = Path.Join(Root(), "docs", "openapi.json");
        var said = await DescriptionAsync();
        if (Environment.GetEnvironmentVariable("UPSIDE_REFRESH_OPENAPI") is { Length: > 0 }) await File.WriteAllTextAsync(copy, said, TestContext.Current.CancellationToken);

        Assert.True(File.Exists(copy) && await File.ReadAllTextAsync(copy, TestContext.Current.CancellationToken) == said, $"The API is no longer as docs/openapi.json says. Where that is meant, refresh it by {Refresh}, and look at the difference.");
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_and_a_tag()
    {
        using var document = JsonDocument.Parse(await DescriptionAsync());
        var bare = from path in document.RootElement.GetProperty("paths").EnumerateObject()
                   from operation in path.Value.EnumerateObject()
                   where ((string[])["operationId", "summary", "tags"]).Any(property => !operation.Value.TryGetProperty(property, out _))
                   select $"{operation.Name} {path.Name}";
        Assert.Empty(bare);
    }

    private async Task<string> DescriptionAsync()
    {
        using var client = server.CreateClient();
        return (await client.GetStringAsync(ApiDocument.Path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "Upside.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
