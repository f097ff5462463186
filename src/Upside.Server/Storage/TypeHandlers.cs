using System.Data;
using Dapper;
using NodaTime;

namespace Upside.Server.Storage;

/// <summary>How our types travel through Dapper. Instants are cut to microseconds, which is what PostgreSQL keeps.</summary>
internal static class TypeHandlers
{
    private static readonly Lock Once = new();
    private static bool s_done;

    /// <summary>Registers the handlers, once a process.</summary>
    public static void Register()
    {
        lock (Once)
        {
            if (s_done) return;
            s_done = true;
            DefaultTypeMap.MatchNamesWithUnderscores = true;
            SqlMapper.AddTypeHandler(new InstantHandler());
            Ids.Add(id => new PersonId(id), id => id.Value);
        }
    }

    /// <summary>For ids that wrap a number; each capability adds its own when it is added itself.</summary>
    internal static class Ids
    {
        private static readonly HashSet<Type> Known = [];

        public static void Add<T>(Func<long, T> make, Func<T, long> number)
            where T : struct
        {
            lock (Once) // Dapper copies its list of handlers to change it: two changes at a time would lose one
            {
                if (Known.Add(typeof(T))) SqlMapper.AddTypeHandler(new IdHandler<T>(make, number));
            }
        }
    }

    private sealed class InstantHandler : SqlMapper.TypeHandler<Instant>
    {
        private const long TicksAMicrosecond = 10;

        public override Instant Parse(object value) => Instant.FromDateTimeUtc((DateTime)value);

        public override void SetValue(IDbDataParameter parameter, Instant value)
        {
            var ticks = value.ToUnixTimeTicks();
            parameter.Value = Instant.FromUnixTimeTicks(ticks - (ticks % TicksAMicrosecond)).ToDateTimeUtc();
        }
    }

    private sealed class IdHandler<T>(Func<long, T> make, Func<T, long> number) : SqlMapper.TypeHandler<T>
        where T : struct
    {
        public override T Parse(object value) => make((long)value);

        public override void SetValue(IDbDataParameter parameter, T value) => parameter.Value = number(value);
    }
}
