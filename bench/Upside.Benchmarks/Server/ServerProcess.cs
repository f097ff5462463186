using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Upside.Benchmarks.Server;

/// <summary>The published program, started as <c>upside serve</c> on a loopback port of its own, with its private PostgreSQL or an outside one.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string Listens = "Upside listens on ";
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process, string folder)
    {
        _process = process;
        Folder = folder;
    }

    public int Id => _process.Id;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://unset.invalid");

    /// <summary>Its data folder.</summary>
    public string Folder { get; }

    /// <summary>From before the command until it said where it listens.</summary>
    public TimeSpan Started { get; private set; }

    /// <summary>An empty data folder under the temporary folder; a database's own user can reach it.</summary>
    public static string EmptyFolder(string name)
    {
        var folder = Directory.CreateTempSubdirectory($"upside-{name}-").FullName;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        return folder;
    }

    /// <summary>Starts a server and waits until it listens.</summary>
    /// <param name="urls">Where to listen; port 0 takes any that is free.</param>
    /// <param name="environment">Further variables, such as UPSIDE_DATABASE.</param>
    /// <exception cref="BenchmarkFailedException">There is no program, or it does not start.</exception>
    public static async Task<ServerProcess> StartAsync(
        Workbench workbench, string folder, CancellationToken cancellationToken, string urls = "http://127.0.0.1:0", IReadOnlyDictionary<string, string>? environment = null)
    {
        var program = workbench.Program ?? throw new BenchmarkFailedException("the published program is needed: start this by ./upside bench");
        var start = new ProcessStartInfo(program, ["serve", "--urls", urls, "--data", folder]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal)) start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(start) ?? throw new BenchmarkFailedException($"{program} does not start"), folder);
        server.Listen();
        try
        {
            server.Address = await server._address.Task.WaitAsync(LongestStart, cancellationToken);
            server.Started = clock.Elapsed;
            return server;
        }
        catch (TimeoutException)
        {
            await server.DisposeAsync();
            throw new BenchmarkFailedException($"the server did not start within a minute: {server._errors}");
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A client that is somebody, by a token; it keeps as many connections as it is asked to use at once.</summary>
    public HttpClient Client(string token) => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None })
    {
        BaseAddress = Address,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
    };

    /// <summary>Its private PostgreSQL, as one of its roles.</summary>
    public NpgsqlDataSource Database(string role = "upside_owner") => Database(Folder, role);

    /// <inheritdoc cref="Database(string)"/>
    public static NpgsqlDataSource Database(string folder, string role) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder { Host = Postmaster(folder).Socket, Database = "upside", Username = role, SearchPath = "upside", CommandTimeout = 600 });

    /// <summary>The process of its private PostgreSQL, and the folder of its socket.</summary>
    public static (int Id, string Socket) Postmaster(string folder)
    {
        var file = Directory.EnumerateFiles(folder, "postmaster.pid", SearchOption.AllDirectories).FirstOrDefault() ?? throw new BenchmarkFailedException($"no PostgreSQL runs in {folder}");
        var lines = File.ReadAllLines(file);
        return (int.Parse(lines[0], CultureInfo.InvariantCulture), lines[4]);
    }

    /// <summary>Somebody with all rights, and a token of theirs. Written past the server: there is no way in without a browser.</summary>
    public static async Task<(long Person, string Token)> AddPersonAsync(NpgsqlDataSource owner, string name, CancellationToken cancellationToken)
    {
        var token = "upside_" + RandomNumberGenerator.GetHexString(48, lowercase: true);
        await using var command = owner.CreateCommand("""
            with p as (insert into people (name, email, role, joined_at) values ($1, $1 || '@example.org', 'administrator', now()) returning id)
            insert into tokens (person, name, token_hash, scopes, created_at, expires_at)
            select id, 'bench', $2, array['read', 'respond', 'edit', 'administer'], now(), now() + interval '1 day' from p returning person
            """);
        command.Parameters.AddWithValue(name);
        command.Parameters.AddWithValue(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        return ((long)(await command.ExecuteScalarAsync(cancellationToken))!, token);
    }

    /// <summary>Ends a process as a crash would.</summary>
    public static async Task KillAsync(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            await process.WaitForExitAsync();
        }
        catch (ArgumentException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Asks it to stop, and waits until it has.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_process.HasExited) return;
        using var signal = Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>What it keeps in memory now, in bytes; null where the system has no /proc.</summary>
    public long? ResidentMemory() => Resident(Id);

    /// <inheritdoc cref="ResidentMemory()"/>
    public static long? Resident(int id)
    {
        var status = $"/proc/{id}/status";
        var line = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(one => one.StartsWith("VmRSS:", StringComparison.Ordinal)) : null;
        return line is null ? null : long.Parse(line.AsSpan(6, line.Length - 6 - 2).Trim(), CultureInfo.InvariantCulture) * 1024;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await StopAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                await KillAsync(Id);
            }
        }
        _process.Dispose();
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) _address.TrySetException(new BenchmarkFailedException($"the server ended: {_errors}"));
            else if (line.Data.IndexOf(Listens, StringComparison.Ordinal) is >= 0 and var at) _address.TrySetResult(new Uri(line.Data[(at + Listens.Length)..].Split(' ')[0]));
        };
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null && _errors.Length < 4000) _errors.AppendLine(line.Data);
        };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _process.StandardInput.Close();
    }
}
