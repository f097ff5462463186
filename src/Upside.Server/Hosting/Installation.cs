using Upside.Server.Storage;

namespace Upside.Server.Hosting;

/// <summary>The database of an installation, private or outside, fit to be used.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private Installation(StorageOptions storage, PrivatePostgres? postgres) => (Storage, Postgres) = (storage, postgres);

    public StorageOptions Storage { get; }

    /// <summary>Null for an outside one.</summary>
    public PrivatePostgres? Postgres { get; }

    /// <summary>Starts the private PostgreSQL, where it is one, and checks that what it is entrusted with is safe there.</summary>
    public static async Task<Result<Installation>> OpenAsync(InstallationOptions options, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        var opened = await ReachAsync(options, clock, logger, cancellationToken);
        if (opened.Problem is not null) return opened;
        var isFit = false;
        try
        {
            var problems = await DatabaseCheck.FindProblemsAsync(opened.Value.Storage, cancellationToken);
            isFit = problems.Count == 0;
            return isFit ? opened : new Problem(ProblemKind.Invalid, string.Join('\n', problems.Select(problem => problem.Message)));
        }
        finally
        {
            if (!isFit) await opened.Value.DisposeAsync();
        }
    }

    /// <summary>Brings the schema to this program's version; without the owner's login, says whether it is.</summary>
    public async Task<Result<IReadOnlyList<string>>> MigrateAsync(CancellationToken cancellationToken)
    {
        if (Storage.Owner is not { } owner)
        {
            await using var app = StorageModule.DataSource(Storage.App);
            return await Migrator.FindMissingAsync(app, cancellationToken) is { } problem ? problem : Array.Empty<string>();
        }
        await using var source = StorageModule.DataSource(owner);
        return await Migrator.ApplyAsync(source, cancellationToken);
    }

    public ValueTask DisposeAsync() => Postgres?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<Result<Installation>> ReachAsync(InstallationOptions options, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        if (options.Outside is { } outside) return new Installation(outside, null);
        var started = await PrivatePostgres.StartAsync(new PrivatePostgresOptions(options.DataFolder, options.Binaries), clock, logger, cancellationToken);
        if (started.Problem is { } problem) return problem;
        var postgres = started.Value;
        return new Installation(new StorageOptions(postgres.ConnectionString(DatabaseRoles.App), postgres.ConnectionString(DatabaseRoles.Owner)), postgres);
    }
}
