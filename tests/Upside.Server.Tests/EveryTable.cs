using System.Text;
using Npgsql;

namespace Upside.Server.Tests;

/// <summary>Looks into all that a server keeps.</summary>
internal static class EveryTable
{
    /// <summary>Rows of any table that hold one of these texts, as text or as bytes: the name of the table and the row.</summary>
    public static async Task<IReadOnlyList<string>> RowsWithAsync(TestServer server, IReadOnlyCollection<string> texts, CancellationToken cancellationToken)
    {
        await using var owner = NpgsqlDataSource.Create(server.Storage.Owner!);
        var tables = new List<string>();
        await using (var list = owner.CreateCommand("select oid::regclass::text from pg_class where relnamespace = 'upside'::regnamespace and relkind = 'r'"))
        await using (var rows = await list.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken)) tables.Add(rows.GetString(0));
        }
        string[] words = [.. texts, .. texts.Select(text => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)))];
        var found = new List<string>();
        foreach (var table in tables)
        {
            await using var search = owner.CreateCommand($"select t::text from {table} t where exists (select from unnest($1) word where strpos(t::text, word) > 0)");
            search.Parameters.AddWithValue(words);
            await using var rows = await search.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken)) found.Add($"{table}: {rows.GetString(0)}");
        }
        return found;
    }
}
