using System.Text.Json.Nodes;
using Upside.Server.Audit;

namespace Upside.Server.Tests.Audit;

public sealed class AuditDifferenceTests
{
    [Theory]
    [InlineData("""{"title":"a","state":"open"}""", """{"title":"b","state":"open"}""", "title: a → b")]
    [InlineData(null, """{"title":"a","teams":[],"parts":["x",2]}""", "title:  → a; teams:  → nothing; parts:  → x, 2")]
    [InlineData("""{"title":"a"}""", null, "title: a → ")]
    [InlineData("""{"at":null}""", """{"at":"now"}""", "at: nothing → now")]
    [InlineData("""{"impact":{"from":1,"to":2}}""", """{"impact":{"from":1,"to":3}}""", "impact.to: 2 → 3")]
    [InlineData("""{"name":{"erased":true}}""", """{"name":"Ada"}""", "name: erased → Ada")]
    [InlineData("""{"reason":{"private":1,"digest":"ab"}}""", null, "reason.private: 1 → ; reason.digest: ab → ")]
    [InlineData("\"draft\"", "\"final\"", ": draft → final")]
    [InlineData(null, null, "")]
    public void What_changed_is_told_field_by_field(string? before, string? after, string expected)
    {
        var differences = AuditDifference.Between(Parse(before), Parse(after));

        Assert.Equal(expected, string.Join("; ", differences.Select(d => $"{d.Name}: {d.Before} → {d.After}")));
    }

    private static JsonNode? Parse(string? json) => json is null ? null : JsonNode.Parse(json);
}
