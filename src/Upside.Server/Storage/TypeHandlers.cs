using System.Collections.Concurrent;
using System.Data;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using NodaTime;

namespace Upside.Server.Storage;

/// <summary>How our types travel through Dapper and, as for ids, JSON. Instants are cut to microseconds, which is what PostgreSQL keeps.</summary>
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
        private static readonly ConcurrentDictionary<Type, JsonConverter> Known = new();

        public static void Add<T>(Func<long, T> make, Func<T, long> number)
            where T : struct
        {
            lock (Once) // Dapper copies its list of handlers to change it: two changes at a time would lose one
            {
                if (Known.TryAdd(typeof(T), new IdConverter<T>(make, number))) SqlMapper.AddTypeHandler(new IdHandler<T>(make, number));
            }
        }

        /// <summary>How an id is written as JSON; null for what is none.</summary>
        public static JsonConverter? Converter(Type type) => Known.GetValueOrDefault(type);
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

    private sealed class IdConverter<T>(Func<long, T> make, Func<T, long> number) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => make(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(number(value));
    }

    private sealed class IdHandler<T>(Func<long, T> make, Func<T, long> number) : SqlMapper.TypeHandler<T>
        where T : struct
    {
        public override T Parse(object value) => make((long)value);

        public override void SetValue(IDbDataParameter parameter, T value) => parameter.Value = number(value);
    }
}
