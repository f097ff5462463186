using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Upside.Server.Access;

namespace Upside.Server.Tests.Cli;

public sealed class IncidentCommandTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task Login_keeps_server_and_token_where_only_their_owner_reads_them()
    {
        using var terminal = new Terminal();
        var ada = await server.AddPersonAsync(Role.Responder, "Ada");

        var (exit, output, error) = await terminal.RunWithInputAsync(ada.Token + "\n", "login", server.Address.ToString());

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("Ada", output, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(terminal.Account));
        Assert.Equal(0, (await terminal.RunAsync("incident", "list")).Exit);
        Assert.Equal(0, (await terminal.RunAsync("logout")).Exit);
        Assert.False(File.Exists(terminal.Account));
        Assert.Contains("upside login SERVER", (await terminal.RunAsync("incident", "list")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("upside_wrong\n", "unknown")]
    [InlineData("\n", "no token")]
    [InlineData("two words\n", "no token")]
    public async Task Login_with_what_is_no_token_says_so_and_keeps_nothing(string typed, string said)
    {
        using var terminal = new Terminal();

        var (exit, _, error) = await terminal.RunWithInputAsync(typed, "login", server.Address.ToString());

        Assert.Equal(2, exit);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.False(File.Exists(terminal.Account));
    }

    [Fact]
    public async Task A_token_goes_only_to_the_server_that_it_was_given_for()
    {
        using var terminal = new Terminal();
        var ada = await server.AddPersonAsync(Role.Responder);
        await terminal.RunWithInputAsync(ada.Token, "login", server.Address.ToString());
        terminal.Variables["UPSIDE_SERVER"] = "https://elsewhere.example.org";

        Assert.Contains("no token is known for https://elsewhere.example.org", (await terminal.RunAsync("incident", "list")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:8088", "http://localhost:8088/")]
    [InlineData("127.0.0.1", "http://127.0.0.1/")]
    [InlineData("localhost.example.org", "https://localhost.example.org/")]
    [InlineData("127.example.org", "https://127.example.org/")]
    [InlineData("upside.example.org", "https://upside.example.org/")]
    public void Only_this_machine_is_talked_to_without_encryption_unless_one_says_so(string typed, string address) =>
        Assert.Equal(address, Upside.Cli.Api.Account.Address(typed).Value.ToString());

    [Fact]
    public async Task An_incident_is_declared_noted_listed_and_shown()
    {
        using var terminal = await SignedInAsync();

        var declared = await terminal.RunAsync("incident", "declare", "Checkout", "is", "down", "--impact", "Nobody can pay");
        Assert.Equal((0, ""), (declared.Exit, declared.Error));
        var number = declared.Output.Split(' ')[0];
        Assert.Equal((0, ""), (await terminal.RunAsync("incident", "note", number, "rolled back")) is var (exit, _, error) ? (exit, error) : default);
        Assert.Equal(0, (await terminal.RunWithInputAsync("from a pipe\nin two lines\n", "incident", "note", number)).Exit);

        var shown = (await terminal.RunAsync("incident", "show", number)).Output;
        Assert.Contains("Checkout is down", shown, StringComparison.Ordinal);
        Assert.Contains("Nobody can pay", shown, StringComparison.Ordinal);
        Assert.True(shown.IndexOf("rolled back", StringComparison.Ordinal) < shown.IndexOf("from a pipe in two lines", StringComparison.Ordinal), shown);
        Assert.Contains("Checkout is down", (await terminal.RunAsync("incident", "list", "checkout")).Output, StringComparison.Ordinal);
        var json = JsonDocument.Parse((await terminal.RunAsync("incident", "list", "--format", "json")).Output).RootElement;
        Assert.Contains(json.GetProperty("items").EnumerateArray(), item => item.GetProperty("title").GetString() == "Checkout is down");
    }

    [Fact]
    public async Task What_cannot_be_done_is_told_in_one_sentence()
    {
        using var terminal = await SignedInAsync();
        foreach (var arguments in (string[][])[["incident", "show", "999999"], ["incident", "show", "x"], ["incident", "note", "999999", "text"], ["incident", "note", "1", ""], ["incident", "declare", ""], ["incident", "declare", "a", "--severity", "99"], ["incident", "list", "--state", "burning"], ["incident", "list", "--limit", "0"]])
        {
            var (exit, output, error) = await terminal.RunAsync(arguments);
            Assert.Equal((2, ""), (exit, output));
            Assert.Matches("^upside: .+\n$", error);
        }
        terminal.Variables["UPSIDE_SERVER"] = "http://127.0.0.1:9";
        terminal.Variables["UPSIDE_TOKEN"] = "upside_x";
        Assert.Matches("^upside: http://127.0.0.1:9 cannot be reached: .+\n$", (await terminal.RunAsync("incident", "list")).Error);
    }

    [Fact]
    public async Task A_note_whose_answer_was_lost_is_sent_again_and_stands_there_once()
    {
        using var terminal = await SignedInAsync();
        var number = (await terminal.RunAsync("incident", "declare", "Lossy")).Output.Split(' ')[0];
        await using var line = new LossyLine(server.Address, answersToLose: 1);
        terminal.Variables["UPSIDE_SERVER"] = line.Address.ToString();

        var noted = await terminal.RunAsync("incident", "note", number, "written once");

        Assert.Equal((0, ""), (noted.Exit, noted.Error));
        Assert.Equal(1, line.Lost);
        var shown = (await terminal.RunAsync("incident", "show", number)).Output;
        Assert.Equal(2, shown.Split("written once").Length);
    }

    [Fact]
    public async Task Following_prints_what_others_write_until_the_right_to_it_is_lost()
    {
        var reader = await server.AddPersonAsync(Role.Responder);
        using var terminal = SignedIn(reader);
        var number = (await terminal.RunAsync("incident", "declare", "Followed")).Output.Split(' ')[0];
        await using var printed = new Printed();
        var following = terminal.RunAsync(printed, "incident", "show", number, "--follow");
        await printed.WaitForAsync("Followed");

        await terminal.RunAsync("incident", "note", number, "seen by the follower");
        await printed.WaitForAsync("seen by the follower");
        await terminal.RunAsync("incident", "note", number, "and the next");
        await printed.WaitForAsync("and the next");

        Assert.False(following.IsCompleted);
        Assert.Equal(2, printed.Text.Split("seen by the follower").Length);
        using var administrator = (await server.AddPersonAsync(Role.Administrator)).Program(server);
        (await administrator.PostAsync($"/api/v1/people/{reader.Id.Value}/disable", null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        Assert.Equal(2, await following);
    }

    private async Task<Terminal> SignedInAsync() => SignedIn(await server.AddPersonAsync(Role.Responder));

    private Terminal SignedIn(TestPerson person)
    {
        var terminal = new Terminal();
        terminal.Variables["UPSIDE_SERVER"] = server.Address.ToString();
        terminal.Variables["UPSIDE_TOKEN"] = person.Token;
        return terminal;
    }

    /// <summary>A line to a server that delivers requests, and closes instead of delivering the first answers to what is written.</summary>
    private sealed class LossyLine : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _end = new();
        private readonly Uri _server;
        private readonly Task _running;
        private int _left;

        public LossyLine(Uri server, int answersToLose)
        {
            (_server, _left) = (server, answersToLose);
            _listener.Start();
            _running = AcceptAsync();
        }

        public Uri Address => new($"http://{_listener.LocalEndpoint}");

        public int Lost { get; private set; }

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            _listener.Dispose();
            await _running;
            _end.Dispose();
        }

        private async Task AcceptAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                    await CarryAsync(client);
                }
            }
            catch (OperationCanceledException)
            {
                // The test is over.
            }
        }

        private async Task CarryAsync(TcpClient client)
        {
            using var server = new TcpClient();
            await server.ConnectAsync(_server.Host, _server.Port, _end.Token);
            var isLost = _left-- > 0;
            var there = client.GetStream().CopyToAsync(server.GetStream(), _end.Token);
            if (isLost)
            {
                // The answer has begun, so what was asked for is committed.
                await server.GetStream().ReadExactlyAsync(new byte[1], _end.Token);
                Lost++;
                return;
            }
            await Task.WhenAny(there, server.GetStream().CopyToAsync(client.GetStream(), _end.Token));
        }
    }

    /// <summary>An output that can be waited for.</summary>
    private sealed class Printed : MemoryStream
    {
        private readonly SemaphoreSlim _more = new(0);
        private readonly Lock _lock = new();

        public string Text
        {
            get
            {
                lock (_lock) return System.Text.Encoding.UTF8.GetString(ToArray());
            }
        }

        public async Task WaitForAsync(string text)
        {
            while (!Text.Contains(text, StringComparison.Ordinal)) await _more.WaitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20));
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            lock (_lock) base.Write(buffer);
            _more.Release();
        }
    }
}
