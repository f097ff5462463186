using Npgsql;

namespace Upside.Server.Tests.Visibility;

/// <summary>A table, as the catalogue describes it.</summary>
/// <param name="HasAudience">Whether it holds private matter.</param>
/// <param name="Identity">The column that numbers its rows, and <paramref name="Sequence"/> where the numbers come from; null without one.</param>
internal sealed record MarkedTable(string Name, bool HasAudience, string? Identity, string? Sequence, IReadOnlyList<MarkedColumn> Columns);

/// <param name="References">The table that it refers to; null where it is no reference.</param>
/// <param name="Choices">Values that a check names; empty where there is none.</param>
internal sealed record MarkedColumn(string Name, string Type, bool IsRequired, string? References, IReadOnlyList<string> Choices);

/// <summary>Makes a row of one audience in every table that has such a column, and writes a marker into every text of it.</summary>
internal static class MarkedRows
{
    // What an audience consists of; the use cases make those.
    private static readonly string[] Audiences = ["audience_teams", "audience_people"];

    private const string Columns = """
        select t.oid::regclass::text as table_name, a.attname, format_type(a.atttypid, null) as type,
               a.attnotnull and not a.atthasdef and a.attidentity = '' as is_required,
               a.attidentity <> '' as is_identity,
               (select f.confrelid::regclass::text from pg_constraint f where f.conrelid = t.oid and f.contype = 'f' and f.conkey = array[a.attnum]) as reference,
               array(
                   select m[1] from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') m
                   where k.conrelid = t.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as choices
        from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        where t.relnamespace = 'upside'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
        order by t.relname, a.attnum
        """;

    /// <summary>All tables, names as the connection's search path wants them.</summary>
    public static async Task<IReadOnlyList<MarkedTable>> TablesAsync(NpgsqlConnection owner)
    {
        var tables = new Dictionary<string, (string? Identity, List<MarkedColumn> Columns)>(StringComparer.Ordinal);
        await using (var command = new NpgsqlCommand(Columns, owner))
        await using (var rows = await command.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                var (table, name) = (rows.GetString(0), rows.GetString(1));
                var (identity, columns) = tables.GetValueOrDefault(table, (null, []));
                columns.Add(new MarkedColumn(name, rows.GetString(2), rows.GetBoolean(3), rows.IsDBNull(5) ? null : rows.GetString(5), rows.GetFieldValue<string[]>(6)));
                tables[table] = (rows.GetBoolean(4) ? name : identity, columns);
            }
        }
        var marked = new List<MarkedTable>();
        foreach (var (name, (identity, columns)) in tables)
        {
            var sequence = identity is null ? null : (string?)await ScalarAsync(owner, $"select pg_get_serial_sequence('{name}', '{identity}')");
            marked.Add(new MarkedTable(name, columns.Exists(column => column.Name == "audience") && !Audiences.Contains(name), identity, sequence, columns));
        }
        return marked;
    }

    public static async Task FillAsync(NpgsqlConnection owner, IReadOnlyList<MarkedTable> tables, long audience, string marker)
    {
        foreach (var table in tables.Where(table => table.HasAudience))
        {
            if (await CountAsync(owner, table.Name, audience) == 0) await InsertAsync(owner, table, audience, tables);
        }
        foreach (var table in tables.Where(table => table.HasAudience))
        {
            foreach (var column in table.Columns) await MarkAsync(owner, table, column, audience, marker);
            Assert.Equal(1, Math.Min(1, await CountAsync(owner, table.Name, audience)));
        }
    }

    public static async Task ExecuteAsync(NpgsqlConnection owner, string sql)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<object?> ScalarAsync(NpgsqlConnection owner, string sql)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        return await command.ExecuteScalarAsync() is { } value and not DBNull ? value : null;
    }

    /// <summary>A row that nothing of the program has made: what is required, by the type of the column.</summary>
    private static async Task InsertAsync(NpgsqlConnection owner, MarkedTable table, long audience, IReadOnlyList<MarkedTable> tables)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in table.Columns.Where(column => column.IsRequired))
            values[column.Name] = column.Name == "audience" ? $"{audience}" : column.References is { } other ? await ReferenceAsync(owner, other, audience, tables) : Value(column);
        await ExecuteAsync(owner, $"insert into {table.Name} ({string.Join(", ", values.Keys)}) values ({string.Join(", ", values.Values)})");
    }

    private static async Task<string> ReferenceAsync(NpgsqlConnection owner, string name, long audience, IReadOnlyList<MarkedTable> tables)
    {
        var table = tables.First(other => other.Name == name);
        var key = await ScalarAsync(owner, $"select a.attname::text from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1] where k.conrelid = '{name}'::regclass and k.contype = 'p'");
        var find = $"select min({key}) from {name}" + (table.HasAudience ? $" where audience = {audience}" : "");
        if (await ScalarAsync(owner, find) is { } found) return $"{found}";
        await InsertAsync(owner, table, audience, tables);
        return $"{await ScalarAsync(owner, find)}";
    }

    private static string Value(MarkedColumn column) => column.Choices is [var choice, ..]
        ? $"'{choice}'"
        : column.Type switch
        {
            "text" or "character varying" => "'text'",
            "bigint" or "integer" or "smallint" or "numeric" or "double precision" => "1",
            "boolean" => "false",
            "timestamp with time zone" => "now()",
            "date" => "current_date",
            "json" or "jsonb" => "'{}'",
            "bytea" => "'\\x00'",
            _ when column.Type.EndsWith("[]", StringComparison.Ordinal) => "'{}'",
            _ => throw new InvalidOperationException($"No value is known for the type {column.Type}: add one."),
        };

    private static async Task MarkAsync(NpgsqlConnection owner, MarkedTable table, MarkedColumn column, long audience, string marker)
    {
        var word = $"{marker} {marker}{table.Name.Replace("upside.", "", StringComparison.Ordinal)}{column.Name}".Replace("_", "", StringComparison.Ordinal);
        var marked = column.Type switch
        {
            "text" or "character varying" => $"'{word} ' || coalesce({column.Name}, '')",
            "text[]" => $"array['{word}']",
            // Inside of what is there, so that it can still be read; otherwise beside it.
            "json" or "jsonb" => $"""case when {column.Name}::text ~ '": *"' then regexp_replace({column.Name}::text, '": *"', '": "{word} ', 'g') when {column.Name}::text = '[]' then '[]' else '{"{"}"quagga": "{word}"{"}"}' end::{column.Type}""",
            _ => null,
        };
        if (marked is null || column.Choices.Count > 0) return;
        try
        {
            await ExecuteAsync(owner, $"update {table.Name} set {column.Name} = {marked} where audience = {audience}");
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.CheckViolation)
        {
            // Text that is there only together with something else, as the reason of what has not happened.
            await ExecuteAsync(owner, $"update {table.Name} set {column.Name} = {marked} where audience = {audience} and {column.Name} is not null");
        }
    }

    private static async Task<long> CountAsync(NpgsqlConnection owner, string table, long audience) =>
        (long)(await ScalarAsync(owner, $"select count(*) from {table} where audience = {audience}"))!;
}
