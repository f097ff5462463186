using System.Text;
using System.Text.Json.Nodes;

namespace Upside.Server.Tests.Hostile;

/// <summary>A request that somebody sends by mistake or on purpose.</summary>
/// <param name="What">What is wrong with it.</param>
internal sealed record HostileRequest(string What, HttpMethod Method, string Address, byte[]? Body, string? ContentType, (string Name, string Value)? Header = null)
{
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Method, new Uri(Address, UriKind.Relative));
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            if (ContentType is not null) message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
            if (Header is { Name: "Content-Encoding" } encoding) message.Content.Headers.TryAddWithoutValidation(encoding.Name, encoding.Value);
        }
        if (Header is { } header && header.Name != "Content-Encoding") message.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return message;
    }
}

/// <summary>What can be wrong with a request to an operation; the same seed makes the same requests.</summary>
internal sealed class HostileRequests(ApiWorld world, int seed)
{
    private const string Json = "application/json";

    private readonly Random _random = new(seed);

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "-1e400", "9223372036854775807", "9223372036854775808", "99999999999999999999999999", "\"\"", "\" \"", "\"\\u0000\"", "\"a\\u001b[31mb\"",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ufeff\"", "\"\\u202e\\u2066gnorw\"", "\"\\u200b\"", "\"\U0001f468\u200d\U0001f469\u200d\U0001f467\"", "\"a\u0301\u0323\u0302\"", "\"\\uffff\"",
        "\"-5000-01-01T00:00:00Z\"", "\"0000-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59.999999999+18:00\"", "\"0001-01-01T00:00:00+18:00\"", "\"2017-02-30T00:00:00Z\"", "\"yesterday\"",
        "\"';drop table incidents;--\"", "\"<script>alert(1)</script>\"", "\"%00%ff{0}{{}}${x}\"", "[]", "[null]", "[[]]", "[{}]", "[-1]", "[9223372036854775807]", "[1,1,1]", "[\"\\u0000\"]", "{}", "{\"a\":null}", "NaN", "\"NaN\"", "01", "'a'", "undefined",
    ];

    private static readonly string[] Parameters =
    [
        "", "0", "-1", "1.5", "abc", "9223372036854775807", "9223372036854775808", "99999999999999999999999999", "%00", "a%00b", "%ff%fe", "%c0%af", "%ed%a0%80", "%e2%80%ae", "%f0%9f%94%a5", "%1b%5b31m", "%25", "'", "\"", "*", "%2e%2e%2f", "%7b%7d", "+", "null", "true", "1e5", "%20", "%0a",
    ];

    /// <summary>Requests to an operation, none of which it can carry out, or that at least must not break it.</summary>
    public IEnumerable<HostileRequest> For(ApiOperation operation) =>
        [.. Addresses(operation), .. Headers(operation), .. operation.Body is { } schema ? Bodies(operation, world.Values.Make(schema, isFull: true)!.AsObject()) : []];

    private IEnumerable<HostileRequest> Addresses(ApiOperation operation)
    {
        var (body, address) = (Valid(operation), world.Address(operation));
        foreach (var parameter in operation.Parameters.Where(one => one.In == "path"))
        {
            foreach (var value in Some(Parameters, 8).Append(new string('9', 3000)))
            {
                var odd = operation.Address(name => name == parameter.Name ? value : "1");
                yield return new HostileRequest($"path {parameter.Name}={Short(value)}", operation.Method, odd, body, Json);
            }
        }
        foreach (var parameter in operation.Parameters.Where(one => one.In == "query"))
        {
            foreach (var value in Some(Parameters, 10).Append(new string('a', 6000)))
                yield return new HostileRequest($"query {parameter.Name}={Short(value)}", operation.Method, $"{address}?{parameter.Name}={value}", body, Json);
            yield return new HostileRequest($"query {parameter.Name} twice", operation.Method, $"{address}?{parameter.Name}=1&{parameter.Name}=2", body, Json);
        }
        foreach (var query in (string[])["?%00=1", "?a=%00", "?=&&==", "?" + string.Join('&', Enumerable.Range(0, 1500).Select(i => $"a{i}"))])
            yield return new HostileRequest($"query {Short(query)}", operation.Method, address + query, body, Json);
        yield return new HostileRequest("another method", new HttpMethod("BREW"), address, null, null);
    }

    private IEnumerable<HostileRequest> Headers(ApiOperation operation)
    {
        var (body, address) = (Valid(operation), world.Address(operation));
        foreach (var (name, value) in ((string, string)[])
        [
            ("If-Match", "nonsense"), ("If-Match", "\"-1\""), ("If-Match", "\"99999999999999999999\""), ("If-Match", "W/\"1\", *"), ("If-Match", new string('"', 500)), ("If-None-Match", "\u00ff"),
            ("Idempotency-Key", ""), ("Idempotency-Key", "two words"), ("Idempotency-Key", new string('k', 201)), ("Idempotency-Key", "\u00e9"),
            ("Accept", "nonsense"), ("Accept", "text/html;q=x"), ("Content-Encoding", "gzip"), ("Cookie", "upside_session=" + new string('x', 3000)), ("Range", "bytes=5-1"), ("Last-Event-ID", "-1"), ("X-Forwarded-For", "not an address"), ("X-HTTP-Method-Override", "TRACE"),
        ])
            yield return new HostileRequest($"{name}: {Short(value)}", operation.Method, address, body, Json, (name, value));
    }

    private IEnumerable<HostileRequest> Bodies(ApiOperation operation, JsonObject valid)
    {
        var good = Encoding.UTF8.GetBytes(valid.ToJsonString());
        foreach (var type in (string?[])["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/json; charset=utf-16", "application/json; charset=nonsense", "application/xml", "nonsense", "", null])
            yield return Body($"type {type}", good, type);
        foreach (var text in (string[])["", " ", "null", "[]", "\"text\"", "5", "true", "{", "}", "{\"", "{]", "{}{}", "{\"a\":}", "// a", "{\"\\ud800\":1}", "{\"\":1}", "{\"__proto__\":{}}", "\ufeff{}", "{\"$ref\":\"1\"}", "{\"$type\":\"System.IO.FileInfo\"}"])
            yield return Body($"body {text}", Encoding.UTF8.GetBytes(text));
        yield return Body("half", good[..(good.Length / 2)]);
        yield return Body("UTF-16", Encoding.Unicode.GetBytes(valid.ToJsonString()));
        yield return Body("deep arrays", Encoding.UTF8.GetBytes(new string('[', 100_000)));
        yield return Body("deep objects", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))));
        yield return Body("too large", Encoding.UTF8.GetBytes("{\"a\":\"" + new string('a', 3 << 20) + "\"}"));
        yield return Body("many fields", Encoding.UTF8.GetBytes("{" + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"f{i}\":0")) + "}"));
        for (var i = 0; i < 5; i++)
        {
            var noise = new byte[_random.Next(1, 300)];
            _random.NextBytes(noise);
            yield return Body("noise", noise);
            var bent = (byte[])good.Clone();
            for (var flip = 0; flip < 3 && bent.Length > 0; flip++) bent[_random.Next(bent.Length)] = (byte)_random.Next(256);
            yield return Body("bent", bent);
        }
        foreach (var (field, _) in valid)
        {
            foreach (var value in Some(Values, 12)) yield return Field(field, value, Short(value));
            yield return Field(field, "\"" + new string('x', 300_000) + "\"", "a very long text");
            yield return Field(field, "[" + string.Join(',', Enumerable.Repeat("1", 20_000)) + "]", "a very long list");
            yield return Field(field, "{\"a\":" + string.Concat(Enumerable.Repeat("[", 14)) + string.Concat(Enumerable.Repeat("]", 14)) + "}", "a deep value");
            yield return Body($"{field} twice", Encoding.UTF8.GetBytes($"{{\"{field}\":1,{valid.ToJsonString()[1..]}"));
            yield return Body($"{field} in capitals", Encoding.UTF8.GetBytes(valid.ToJsonString().Replace($"\"{field}\"", $"\"{field.ToUpperInvariant()}\"", StringComparison.Ordinal)));
            yield return Body($"{field} of no text", [.. Encoding.UTF8.GetBytes($"{{\"{field}\":\""), 0xff, 0xc0, 0x80, .. "\"}"u8]);
        }

        HostileRequest Body(string what, byte[] body, string? type = Json) => new(Short(what), operation.Method, world.Address(operation), body, type);

        HostileRequest Field(string field, string value, string what)
        {
            var others = string.Concat(valid.Where(pair => pair.Key != field).Select(pair => $",\"{pair.Key}\":{pair.Value?.ToJsonString() ?? "null"}"));
            return Body($"{field}={what}", Encoding.UTF8.GetBytes($"{{\"{field}\":{value}{others}}}"));
        }
    }

    private byte[]? Valid(ApiOperation operation) => operation.Body is { } schema ? Encoding.UTF8.GetBytes(world.Values.Make(schema, isFull: true)!.ToJsonString()) : null;

    private string[] Some(string[] all, int count) => _random.GetItems(all, count);

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}… ({text.Length})";
}
