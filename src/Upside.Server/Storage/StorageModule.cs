using Npgsql;

namespace Upside.Server.Storage;

/// <summary>PostgreSQL, as the capabilities reach it.</summary>
internal static class StorageModule
{
    public static void AddStorage(this IServiceCollection services, StorageOptions options)
    {
        TypeHandlers.Register();
        services.AddSingleton(_ => DataSource(options.App));
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<Database>();
        services.AddSingleton<Notifications>();
        services.AddHostedService(server => server.GetRequiredService<Notifications>());
        services.AddHostedService<Outbox>();
    }

    /// <summary>A pool of connections that find our tables without a prefix.</summary>
    public static NpgsqlDataSource DataSource(string connectionString) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = "upside" });
}
