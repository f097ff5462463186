using System.Net;
using System.Net.Sockets;

namespace Upside.Server.Tests.Hosting;

public sealed class ServeTests : IDisposable
{
    private static readonly Dictionary<string, string> NoVariables = [];

    private readonly TestFolder _folder = new();
    private readonly List<UpsideProcess> _processes = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Data => Path.Join(_folder.Path, "data");

    [Fact]
    public async Task A_server_that_is_asked_to_stop_stops_its_database_too()
    {
        var server = Serve();
        Assert.True(await IsReadyAsync(await server.AddressAsync(Token)));

        server.AskToStop();

        Assert.Equal(0, await server.EndAsync(Token));
        Assert.Null(UpsideProcess.DatabaseOf(Data));
    }

    [Fact]
    public async Task The_link_that_is_printed_opens_the_page_to_make_the_first_administrator()
    {
        var server = Serve();
        await server.AddressAsync(Token);
        var link = await server.AddressAsync(Token);

        using var client = new HttpClient();
        using var page = await client.GetAsync(link, Token);

        Assert.StartsWith("/set-up?token=", link.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        server.AskToStop();
        await server.EndAsync(Token);
    }

    [Fact]
    public async Task After_the_server_is_killed_the_next_takes_over_the_database_that_still_runs()
    {
        var killed = Serve();
        await killed.AddressAsync(Token);
        var database = UpsideProcess.DatabaseOf(Data);
        await killed.KillAsync(Token);

        var next = Serve();

        Assert.True(await IsReadyAsync(await next.AddressAsync(Token)));
        Assert.NotNull(database);
        Assert.Equal(database, UpsideProcess.DatabaseOf(Data));
        next.AskToStop();
        Assert.Equal(0, await next.EndAsync(Token));
        Assert.Contains("it is used again", await next.ErrorsAsync(), StringComparison.Ordinal);
        Assert.Null(UpsideProcess.DatabaseOf(Data));
    }

    [Fact]
    public async Task After_both_are_killed_the_next_start_recovers()
    {
        var killed = Serve();
        await killed.AddressAsync(Token);
        await killed.KillAsync(Token);
        UpsideProcess.KillDatabaseOf(Data);

        var next = Serve();

        Assert.True(await IsReadyAsync(await next.AddressAsync(Token)));
        next.AskToStop();
        Assert.Equal(0, await next.EndAsync(Token));
    }

    [Fact]
    public async Task A_database_that_is_killed_under_the_server_comes_back_without_a_new_start()
    {
        var server = Serve();
        var address = await server.AddressAsync(Token);
        Assert.True(await IsReadyAsync(address));

        var killed = UpsideProcess.DatabaseOf(Data);
        UpsideProcess.KillDatabaseOf(Data);

        while (UpsideProcess.DatabaseOf(Data) == killed || !await IsReadyAsync(address)) await Task.Yield();
        server.AskToStop();
        Assert.Equal(0, await server.EndAsync(Token));
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_is_refused_and_the_first_goes_on()
    {
        var first = Serve();
        var address = await first.AddressAsync(Token);

        var second = Serve();

        Assert.Equal(2, await second.EndAsync(Token));
        Assert.Contains($"Another Upside (process {first.Id}) uses the data", await second.ErrorsAsync(), StringComparison.Ordinal);
        Assert.True(await IsReadyAsync(address));
        first.AskToStop();
        await first.EndAsync(Token);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_in_one_sentence_and_no_database_is_made()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://{taken.LocalEndpoint}";

        var server = Start(NoVariables, "serve", "--urls", url);

        Assert.Equal(2, await server.EndAsync(Token));
        Assert.Equal($"upside: The server cannot listen on {url}: something else listens there already. Give another address by --urls or ASPNETCORE_URLS.\n", await server.ErrorsAsync());
        Assert.False(Directory.Exists(Data));
    }

    [Theory]
    [InlineData("UPSIDE_DATABASE", "mysql://x", "upside: UPSIDE_DATABASE: This is no address of a PostgreSQL database: it has to begin with postgres://.\n")]
    [InlineData("UPSIDE_DATABSE", "postgres://x", "upside: UPSIDE_DATABSE is no setting (did you mean UPSIDE_DATABASE?).\n")]
    [InlineData("UPSIDE_PROXIES", "next-door", "upside: UPSIDE_PROXIES: \"next-door\" is neither an address nor a network such as 10.0.0.0/8.\n")]
    [InlineData("ASPNETCORE_URLS", "https://[::1]:443", "upside: ASPNETCORE_URLS: \"https://[::1]:443\" is no address to listen on; one looks like http://127.0.0.1:8088. TLS belongs to a reverse proxy.\n")]
    public async Task A_wrong_setting_stops_the_server_with_its_name_and_the_reason(string name, string value, string said)
    {
        var server = Start(new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value }, "serve");

        Assert.Equal(2, await server.EndAsync(Token));
        Assert.Equal(said, await server.ErrorsAsync());
    }

    [Theory]
    [InlineData("urls: http://127.0.0.1:1\nurlz: x\n", "upside: upside.yml, line 2: \"urlz\" is no setting (did you mean \"urls\"?)")]
    [InlineData("urls: 8088\n", "upside: upside.yml, line 1: \"8088\" is no address to listen on")]
    [InlineData("\ndatabase: [postgres:\n", "upside: upside.yml, line 2: not valid YAML")]
    public async Task A_wrong_line_in_the_file_of_settings_is_told_by_its_number(string text, string said)
    {
        await File.WriteAllTextAsync(Path.Join(_folder.Path, "upside.yml"), text, Token);

        var server = Start(NoVariables, "serve");

        Assert.Equal(2, await server.EndAsync(Token));
        Assert.StartsWith(said, await server.ErrorsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flag_counts_more_than_the_environment_and_that_more_than_the_file()
    {
        await File.WriteAllTextAsync(Path.Join(_folder.Path, "upside.yml"), "urls: http://127.0.0.1:1\ndata: from-file\n", Token);
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["ASPNETCORE_URLS"] = "http://127.0.0.1:2", ["UPSIDE_DATA"] = "from-environment" };

        var server = Start(variables, "serve", "--urls", "http://127.0.0.1:0");

        Assert.True(await IsReadyAsync(await server.AddressAsync(Token)));
        Assert.True(Directory.Exists(Path.Join(_folder.Path, "from-environment", "postgres")));
        server.AskToStop();
        await server.EndAsync(Token);
    }

    public void Dispose()
    {
        _processes.ForEach(process => process.Dispose());
        UpsideProcess.KillDatabaseOf(Data);
        _folder.Dispose();
    }

    private UpsideProcess Serve() => Start(NoVariables, "serve", "--urls", "http://127.0.0.1:0");

    private UpsideProcess Start(IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var process = UpsideProcess.Start(_folder.Path, variables, arguments);
        _processes.Add(process);
        return process;
    }

    private static async Task<bool> IsReadyAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var answer = await client.GetAsync("/readyz", Token);
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
