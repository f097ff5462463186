using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Storage;

public sealed class PrivatePostgresTests : IDisposable
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly TestFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Data => Path.Join(_folder.Path, "data");

    [Fact]
    public async Task A_first_start_makes_the_roles_and_a_database_of_the_owner()
    {
        await using var postgres = await StartAsync();

        var roles = "select string_agg(rolname, ' ' order by rolname) from pg_roles where rolname like 'upside%' and not rolsuper";
        Assert.Equal("upside_app upside_ingest upside_owner upside_public upside_search", await AskAsync(postgres, DatabaseRoles.Owner, roles));
        Assert.Equal("upside_owner", await AskAsync(postgres, DatabaseRoles.App, "select pg_get_userbyid(datdba)::text from pg_database where datname = current_database()"));
    }

    [Fact]
    public async Task What_was_written_is_there_after_a_stop_and_a_start()
    {
        await using (var first = await StartAsync())
            await AskAsync(first, DatabaseRoles.Owner, "create schema s; create table s.t as select 'kept' as word; select word from s.t");

        await using var second = await StartAsync();

        Assert.Equal("kept", await AskAsync(second, DatabaseRoles.Owner, "select word from s.t"));
    }

    [Fact]
    public async Task Nobody_else_may_look_into_the_data()
    {
        await using var postgres = await StartAsync();

        foreach (var folder in new[] { Data, Path.Join(Data, "postgres"), Path.Join(Data, "run") })
            Assert.Equal(Mine, File.GetUnixFileMode(folder));
        Assert.Equal("", await AskAsync(postgres, DatabaseRoles.App, "show listen_addresses"));
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_is_refused_and_leaves_the_first_alone()
    {
        await using var first = await StartAsync();

        var second = await TryStartAsync(Data);

        Assert.Contains($"(process {Environment.ProcessId})", second.Problem?.Message, StringComparison.Ordinal);
        Assert.Equal("1", await AskAsync(first, DatabaseRoles.App, "select '1'"));
    }

    [Fact]
    public async Task Two_installations_on_one_machine_do_not_meet()
    {
        await using var first = await StartAsync();
        var other = await TryStartAsync(Path.Join(_folder.Path, "other"));
        await using var second = other.Value;

        Assert.NotEqual(first.ProcessId, second.ProcessId);
        Assert.Equal(Data, first.Folder);
        await AskAsync(first, DatabaseRoles.Owner, "create schema s; select 'made'");
        Assert.Null(await AskAsync(second, DatabaseRoles.Owner, "select nspname::text from pg_namespace where nspname = 's'"));
    }

    [Fact]
    public async Task A_database_that_is_killed_while_serving_is_started_again_with_all_that_was_committed()
    {
        await using var postgres = await StartAsync();
        await AskAsync(postgres, DatabaseRoles.Owner, "create schema s; create table s.t as select 'kept' as word; select word from s.t");
        var killed = postgres.ProcessId;
        using (var process = Process.GetProcessById(killed)) process.Kill();

        Assert.Equal("kept", await AskUntilAnsweredAsync(postgres, DatabaseRoles.Owner, "select word from s.t"));
        Assert.NotEqual(killed, postgres.ProcessId);
    }

    [Fact]
    public async Task A_database_that_is_killed_again_and_again_is_started_again_each_time()
    {
        await using var postgres = await StartAsync();
        for (var round = 0; round < 3; round++)
        {
            using (var process = Process.GetProcessById(postgres.ProcessId)) process.Kill();
            Assert.Equal("up", await AskUntilAnsweredAsync(postgres, DatabaseRoles.App, "select 'up'"));
        }
    }

    [Fact]
    public async Task A_stop_leaves_no_process_and_no_lock()
    {
        var postgres = await StartAsync();
        var process = postgres.ProcessId;
        await postgres.DisposeAsync();

        Assert.False(Directory.Exists($"/proc/{process}"));
        Assert.False(File.Exists(Path.Join(Data, "postgres", "postmaster.pid")));
        await using var again = await StartAsync();
    }

    [Fact]
    public async Task A_process_number_that_now_belongs_to_another_program_does_not_keep_it_from_starting()
    {
        await (await StartAsync()).DisposeAsync();
        var sleep = DatabaseUser.Command("sleep", "60");
        using var other = Process.Start(sleep[0], sleep.Skip(1));
        try
        {
            await File.WriteAllTextAsync(Path.Join(Data, "postgres", "postmaster.pid"), $"{other.Id}\n{Data}/postgres\n1\n5432\n{Data}/run\n\n  1  1\nready\n", Token);

            await using var postgres = await StartAsync();

            Assert.NotEqual(other.Id, postgres.ProcessId);
            Assert.False(other.HasExited);
        }
        finally
        {
            other.Kill();
        }
    }

    [Fact]
    public async Task Data_made_by_another_version_are_refused_with_the_version_that_is_needed()
    {
        await (await StartAsync()).DisposeAsync();
        await File.WriteAllTextAsync(Path.Join(Data, "postgres", "PG_VERSION"), "99\n", Token);

        var refused = await TryStartAsync(Data);

        Assert.StartsWith("The data were made by PostgreSQL 99, which no other version can read", refused.Problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_start_that_was_broken_off_is_begun_anew()
    {
        await (await StartAsync()).DisposeAsync();
        Directory.Move(Path.Join(Data, "postgres"), Path.Join(Data, "postgres.new"));

        await using var postgres = await StartAsync();

        Assert.False(Directory.Exists(Path.Join(Data, "postgres.new")));
    }

    [Fact]
    public async Task A_folder_too_deep_for_a_socket_gets_one_elsewhere()
    {
        var parent = Directory.CreateDirectory(Path.Join(_folder.Path, new string('a', 60)), Mine | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        var started = await TryStartAsync(Path.Join(parent.FullName, new string('b', 60)));
        await using var postgres = started.Value;

        Assert.Equal("1", await AskAsync(postgres, DatabaseRoles.App, "select '1'"));
    }

    [Fact]
    public async Task A_folder_with_something_else_in_it_is_left_alone()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Join(Data, "letter.txt"), "mine", Token);
        var mode = File.GetUnixFileMode(Data);

        var refused = await TryStartAsync(Data);

        Assert.Contains("is not empty and holds no data of Upside", refused.Problem?.Message, StringComparison.Ordinal);
        Assert.Equal(mode, File.GetUnixFileMode(Data));
    }

    [Fact]
    public async Task Settings_of_the_operator_win_over_ours()
    {
        await (await StartAsync()).DisposeAsync();
        await File.WriteAllTextAsync(Path.Join(Data, "postgresql.conf"), "work_mem = '11MB'\n", Token);

        await using var postgres = await StartAsync();

        Assert.Equal("11MB", await AskAsync(postgres, DatabaseRoles.App, "show work_mem"));
    }

    [Fact]
    public async Task A_wrong_setting_of_the_operator_is_told()
    {
        await (await StartAsync()).DisposeAsync();
        await File.WriteAllTextAsync(Path.Join(Data, "postgresql.conf"), "work_mum = '11MB'\n", Token);

        var refused = await TryStartAsync(Data);

        Assert.Contains("unrecognized configuration parameter \"work_mum\"", refused.Problem?.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<PrivatePostgres> StartAsync()
    {
        var started = await TryStartAsync(Data);
        Assert.Null(started.Problem);
        return started.Value;
    }

    private static Task<Result<PrivatePostgres>> TryStartAsync(string data) =>
        PrivatePostgres.StartAsync(new PrivatePostgresOptions(data), TimeProvider.System, NullLogger.Instance, Token);

    private static async Task<string?> AskAsync(PrivatePostgres postgres, string role, string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString(role) + ";Pooling=false");
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql, connection);
        return (string?)await command.ExecuteScalarAsync(Token);
    }

    private static async Task<string?> AskUntilAnsweredAsync(PrivatePostgres postgres, string role, string sql)
    {
        while (true)
        {
            try
            {
                return await AskAsync(postgres, role, sql);
            }
            catch (NpgsqlException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), Token);
            }
        }
    }
}
