using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Upside.Server.Backups;
using Upside.Server.Hosting;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Backups;

public sealed class BackupTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string BackupFile => Path.Join(_folder.Path, "upside.backup");

    [Fact]
    public async Task What_was_saved_while_the_server_ran_is_there_after_a_restore_elsewhere()
    {
        await using (var installation = await StartAsync("here"))
        {
            await AskAsync(installation, "insert into people (name, email, role) values ('Ana', 'ana@example.org', 'administrator') returning name");
            var attachment = Path.Join(Folder("here"), "files", "graph.txt");
            Directory.CreateDirectory(Path.GetDirectoryName(attachment)!);
            await File.WriteAllTextAsync(attachment, "a graph", Token);
            Assert.Null((await BackUpAsync("here")).Problem);
        }

        Assert.Null((await RestoreAsync("there")).Problem);

        await using var restored = await StartAsync("there");
        Assert.Equal("Ana", await AskAsync(restored, "select name from people"));
        Assert.Equal("a graph", await File.ReadAllTextAsync(Path.Join(Folder("there"), "files", "graph.txt"), Token));
    }

    [Fact]
    public async Task Policies_and_grants_bind_after_a_restore_as_before()
    {
        const string rights = """
            select string_agg(line, E'\n' order by line) from (
                select format('%s %s %s %s', tablename, policyname, cmd, qual) as line from pg_policies where schemaname = 'upside'
                union all select format('%s %s', relname, (select string_agg(acl::text, ' ' order by acl::text) from unnest(relacl) acl)) from pg_class where relnamespace = 'upside'::regnamespace and relkind in ('r', 'p', 'v')
                union all select format('%s %s', nspname, (select string_agg(acl::text, ' ' order by acl::text) from unnest(nspacl) acl)) from pg_namespace where nspname = 'upside'
                union all select format('%s %s %s', proname, pg_get_userbyid(proowner), (select string_agg(acl::text, ' ' order by acl::text) from unnest(proacl) acl)) from pg_proc where pronamespace = 'upside'::regnamespace) as all_lines
            """;
        string? before;
        await using (var installation = await StartAsync("here"))
        {
            before = await AskAsync(installation, rights);
            Assert.Null((await BackUpAsync("here")).Problem);
        }
        Assert.Null((await RestoreAsync("there")).Problem);

        await using var restored = await StartAsync("there");

        Assert.Equal(before, await AskAsync(restored, rights));
    }

    [Fact]
    public async Task What_else_lies_in_the_folder_is_neither_saved_nor_removed()
    {
        await using (await StartAsync("here")) Assert.Null((await BackUpAsync("here")).Problem);
        var letter = Path.Join(Folder("here"), "letters", "mine.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(letter)!);
        await File.WriteAllTextAsync(letter, "mine", Token);

        Assert.Null((await RestoreAsync("here", replace: true)).Problem);

        Assert.True(File.Exists(letter));
    }

    [Fact]
    public async Task A_database_of_ones_own_is_saved_and_restored_by_its_owner()
    {
        await using var installation = await StartAsync("here");
        var outside = new InstallationOptions(Folder("elsewhere"), null, installation.Storage);
        Assert.Null((await BackUp.RunAsync(outside, BackupFile, "0.0", TimeProvider.System, NullLogger.Instance, Token)).Problem);

        var restored = await Restore.RunAsync(outside, BackupFile, replace: false, TimeProvider.System, NullLogger.Instance, Token);

        Assert.Null(restored.Problem);
        Assert.Equal("upside_owner", await AskAsync(installation, "select pg_get_userbyid(relowner)::text from pg_class where oid = 'upside.people'::regclass"));
    }

    [Fact]
    public async Task An_installation_that_does_not_run_can_be_saved_too()
    {
        await (await StartAsync("here")).DisposeAsync();

        Assert.Null((await BackUpAsync("here")).Problem);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(BackupFile));
        Assert.Equal(["here", "upside.backup"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_restore_while_the_server_runs_is_refused()
    {
        await using var installation = await StartAsync("here");
        Assert.Null((await BackUpAsync("here")).Problem);

        Assert.StartsWith("Another Upside", (await RestoreAsync("here")).Problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_has_begun_is_replaced_only_when_that_is_asked_for()
    {
        await using (var installation = await StartAsync("here"))
        {
            Assert.Null((await BackUpAsync("here")).Problem);
            await AskAsync(installation, "insert into people (name, email, role) values ('Ben', 'ben@example.org', 'viewer') returning name");
        }

        Assert.Contains("--replace", (await RestoreAsync("here")).Problem?.Message, StringComparison.Ordinal);
        Assert.Null((await RestoreAsync("here", replace: true)).Problem);

        await using var restored = await StartAsync("here");
        Assert.Null(await AskAsync(restored, "select name from people"));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public async Task A_backup_that_was_cut_off_is_refused_and_nothing_is_replaced(double share)
    {
        await using (var installation = await StartAsync("here"))
        {
            Assert.Null((await BackUpAsync("here")).Problem);
            await AskAsync(installation, "insert into people (name, email, role) values ('Ben', 'ben@example.org', 'viewer') returning name");
        }
        await using (var file = File.OpenWrite(BackupFile)) file.SetLength((long)(file.Length * share));

        Assert.NotNull((await RestoreAsync("here", replace: true)).Problem);

        await using var untouched = await StartAsync("here");
        Assert.Equal("Ben", await AskAsync(untouched, "select name from people"));
    }

    [Fact]
    public async Task A_backup_with_a_changed_byte_is_refused()
    {
        await using (await StartAsync("here")) Assert.Null((await BackUpAsync("here")).Problem);
        var bytes = await File.ReadAllBytesAsync(BackupFile, Token);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(BackupFile, bytes, Token);

        Assert.Contains("is damaged", (await RestoreAsync("there")).Problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_else_than_a_backup_is_refused()
    {
        await File.WriteAllTextAsync(BackupFile, "a letter", Token);

        Assert.Contains("is no backup of Upside", (await RestoreAsync("there")).Problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_already_is_not_overwritten()
    {
        await using var installation = await StartAsync("here");
        await File.WriteAllTextAsync(BackupFile, "an older one", Token);

        Assert.Contains("is there already", (await BackUpAsync("here")).Problem?.Message, StringComparison.Ordinal);
        Assert.Equal("an older one", await File.ReadAllTextAsync(BackupFile, Token));
    }

    [Fact]
    public async Task There_is_nothing_to_save_where_there_is_no_installation()
    {
        Assert.Equal($"There is no installation in {Folder("here")}.", (await BackUpAsync("here")).Problem?.Message);
        Assert.False(Directory.Exists(Folder("here")));
    }

    public void Dispose() => _folder.Dispose();

    private string Folder(string name) => Path.Join(_folder.Path, name);

    private InstallationOptions Options(string name) => new(Folder(name), null, null);

    private async Task<Installation> StartAsync(string name)
    {
        var opened = await Installation.OpenAsync(Options(name), TimeProvider.System, NullLogger.Instance, Token);
        Assert.Null(opened.Problem);
        Assert.Null((await opened.Value.MigrateAsync(Token)).Problem);
        return opened.Value;
    }

    private Task<Result<long>> BackUpAsync(string name) => BackUp.RunAsync(Options(name), BackupFile, "0.0", TimeProvider.System, NullLogger.Instance, Token);

    private Task<Result<BackupManifest>> RestoreAsync(string name, bool replace = false) => Restore.RunAsync(Options(name), BackupFile, replace, TimeProvider.System, NullLogger.Instance, Token);

    private static async Task<string?> AskAsync(Installation installation, string sql)
    {
        await using var connection = new NpgsqlConnection(installation.Storage.Owner + ";Search Path=upside;Pooling=false");
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql, connection);
        return (string?)await command.ExecuteScalarAsync(Token);
    }
}
