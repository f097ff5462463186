using Npgsql;

namespace Upside.Server.Tests.Visibility;

/// <summary>
/// What has to hold for the tables, functions and roles of any schema of ours, asked of the database's own catalogue: a table
/// that somebody adds tomorrow is covered.
/// </summary>
internal static class SchemaRules
{
    private const string Relations = """
        with relations as (
            select c.oid, c.relname as name, c.relkind as kind, c.relrowsecurity as guarded, c.relforcerowsecurity as forced, c.relispartition as is_partition, c.relacl as grants, c.relowner as owner, c.reloptions as options,
                   obj_description(c.oid, 'pg_class') like 'shared: _%' as shared,
                   exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'audience' and not a.attisdropped) as has_audience
            from pg_class c where c.relnamespace = 'upside'::regnamespace),
        tables as (
            select * from relations where kind in ('r', 'p') and not is_partition),
        outsiders (role, login) as (
            values ('upside_app'::regrole, true), ('upside_ingest', true), ('upside_public', true), ('upside_search', false)),
        granted as (
            select t.*, o.role, o.login, right_to.command, right_to.right_name
            from tables t cross join outsiders o cross join (values ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) as right_to (right_name, command)
            where case when right_name = 'DELETE' then has_table_privilege(o.role, t.oid, right_name) else has_any_column_privilege(o.role, t.oid, right_name) end)

        """;

    private const string Functions = """
        with definers as (
            select p.oid, p.oid::regprocedure::text as name, p.proowner, p.proconfig, p.proacl
            from pg_proc p where p.pronamespace = 'upside'::regnamespace and p.prosecdef)

        """;

    private static readonly string[] Rules =
    [
        // Tables
        Relations + "select name || ' has neither policies nor a comment ''shared: <reason>''' from tables where not guarded and shared is not true",
        Relations + "select name || ' is shared by its comment, but has private matter: a column audience' from tables where shared and has_audience",
        Relations + "select name || ' has an audience and no policies' from tables where has_audience and not guarded",
        Relations + "select name || ' forces its policies on the owner, who would migrate only what is visible to nobody' from tables where forced",
        Relations + """
            select distinct name || ': ' || role || ' was granted ' || right_name || ', but no policy says on what'
            from granted where guarded and not exists (
                select from pg_policy p where p.polrelid = granted.oid and (granted.role = any(p.polroles) or 0 = any(p.polroles)) and p.polcmd in ('*', granted.command))
            """,
        // A policy asks for the audience, and where there is none, for the asker or their role: administrators see no private record for being administrators.
        Relations + """
            select distinct t.name || ': the policy ' || p.polname || case when t.has_audience then ' does not ask for the audience' else ' shows rows without asking who is there' end
            from tables t join pg_policy p on p.polrelid = t.oid join outsiders o on o.login and (o.role = any(p.polroles) or 0 = any(p.polroles))
            where p.polcmd <> 'a' and p.polpermissive
              and coalesce(pg_get_expr(p.polqual, p.polrelid), 'true') !~ case when t.has_audience then 'visible_audiences\(\)' else 'visible_audiences\(\)|current_person\(\)|asker_role\(\)' end
            """,
        Relations + "select name || ' can be read past its policies by ' || role from granted join pg_roles on pg_roles.oid = role where guarded and rolbypassrls and command <> 'a'",
        Relations + "select distinct r.name || ' is granted to everybody' from relations r, aclexplode(r.grants) g where g.grantee = 0",
        Relations + "select distinct r.name || ': ' || g.grantee::regrole || ' may ' || g.privilege_type from relations r, aclexplode(r.grants) g where g.grantee <> r.owner and g.privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')",
        Relations + "select distinct r.name || ' is a partition with a grant of its own, past the policies of its parent' from relations r, aclexplode(r.grants) g where r.is_partition and g.grantee <> r.owner",
        Relations + "select name || ' is a view that reads as its owner' from relations where kind = 'v' and not coalesce('security_invoker=true' = any(options), false)",
        Relations + "select name || ' is a materialised view, which has no policies, and does not say that it is shared' from relations where kind = 'm' and shared is not true",

        // Functions that run as their owner
        Functions + "select name || ' runs as ' || proowner::regrole || ', which owns no such functions' from definers where proowner not in ('upside_owner'::regrole, 'upside_search'::regrole)",
        Functions + "select name || ' runs as its owner without a fixed search_path that ends in pg_temp' from definers where not exists (select from unnest(proconfig) c where c like 'search\\_path=%pg_temp')",
        Functions + "select distinct d.name || ' runs as its owner and may be called by everybody' from definers d left join lateral aclexplode(d.proacl) g on true where d.proacl is null or g.grantee = 0",

        // Roles
        "select rolname || ' is no ordinary role' from pg_roles where rolname in ('upside_app', 'upside_public', 'upside_search') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)",
        "select 'upside_search can sign in' from pg_roles where rolname = 'upside_search' and rolcanlogin",
        "select member::regrole || ' is a member of ' || roleid::regrole from pg_auth_members where member in ('upside_app'::regrole, 'upside_public'::regrole, 'upside_ingest'::regrole, 'upside_search'::regrole)",
        """
            select r.rolname || ' owns ' || pg_describe_object(d.classid, d.objid, d.objsubid)
            from pg_shdepend d join pg_roles r on r.oid = d.refobjid
            where d.deptype = 'o' and d.dbid in (0, (select oid from pg_database where datname = current_database()))
              and (r.rolname in ('upside_app', 'upside_ingest', 'upside_public') or r.rolname = 'upside_search' and d.classid <> 'pg_proc'::regclass)
            """,
        "select r.rolname || ' may create in schema ' || n.nspname from pg_roles r cross join pg_namespace n where r.rolname in ('upside_app', 'upside_ingest', 'upside_public', 'upside_search') and n.nspname in ('upside', 'public') and has_schema_privilege(r.oid, n.oid, 'CREATE')",
    ];

    /// <summary>What does not hold, a sentence each.</summary>
    public static async Task<IReadOnlyList<string>> BrokenAsync(NpgsqlConnection owner, CancellationToken cancellationToken)
    {
        var broken = new List<string>();
        foreach (var rule in Rules)
        {
            await using var command = new NpgsqlCommand(rule, owner);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken)) broken.Add(rows.GetString(0));
        }
        return broken;
    }
}
