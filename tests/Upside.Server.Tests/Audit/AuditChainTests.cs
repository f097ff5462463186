using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Upside.Server.Audit;

namespace Upside.Server.Tests.Audit;

public sealed class AuditChainTests
{
    private static readonly Instant Start = Instant.FromUtc(2017, 2, 28, 17, 37);

    private static readonly string?[] Texts = [null, "", "a", "-", "1:a", "12", "2", "ä😀", "{\"a\": 1}", "{\"a\":1}", "incident/1", "\u0001"];

    private static readonly Gen<AuditLine> Line =
        from person in Gen.Elements<long?>(null, 1, 2, 12)
        from address in Gen.Elements(Texts)
        from action in Gen.Elements(Texts)
        from subject in Gen.Elements(Texts)
        from before in Gen.Elements(Texts)
        from after in Gen.Elements(Texts)
        from microseconds in Gen.Choose(0, 3)
        select new AuditLine(0, Start + Duration.FromTicks(microseconds * 10), person, "session 1", address, action ?? "x", subject ?? "x", 1, before, after);

    private static readonly Arbitrary<Ledger> Ledgers =
        (from batches in Line.NonEmptyListOf().NonEmptyListOf()
         select Ledger.Of([.. batches.Select(batch => batch.ToArray())])).ToArbitrary();

    [Fact]
    public void A_chain_that_nobody_touched_is_whole() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Ledgers, ledger => Assert.Empty(ledger.Findings())));

    [Fact]
    public void Any_other_content_of_any_line_is_found_and_named() => Check.QuickThrowOnFailure(Prop.ForAll(Ledgers, Line.ToArbitrary(), (ledger, other) =>
    {
        foreach (var line in ledger.Lines)
        {
            var changed = other with { Id = line.Id };
            var findings = (ledger with { Lines = [.. ledger.Lines.Select(l => l.Id == line.Id ? changed : l)] }).Findings();
            if (changed == line) Assert.Empty(findings);
            else Assert.Equal([(AuditFindingKind.LineChanged, line.Id)], findings.Select(f => (f.Kind, f.Line!.Value)));
        }
    }));

    [Fact]
    public void A_removed_line_is_found_and_named() => Check.QuickThrowOnFailure(Prop.ForAll(Ledgers, ledger =>
    {
        foreach (var line in ledger.Lines)
        {
            var findings = (ledger with { Lines = [.. ledger.Lines.Where(l => l.Id != line.Id)] }).Findings();
            Assert.Equal([(AuditFindingKind.LineRemoved, line.Id)], findings.Select(f => (f.Kind, f.Line!.Value)));
        }
    }));

    [Fact]
    public void An_inserted_line_is_found_and_named() => Check.QuickThrowOnFailure(Prop.ForAll(Ledgers, Line.ToArbitrary(), (ledger, more) =>
    {
        var id = ledger.Lines.Max(line => line.Id) + 1;
        var findings = (ledger with { Lines = [.. ledger.Lines, more with { Id = id }] }).Findings();
        Assert.Equal([(AuditFindingKind.LineInserted, id)], findings.Select(f => (f.Kind, f.Line!.Value)));
    }));

    [Fact]
    public void Two_lines_that_changed_places_are_found() => Check.QuickThrowOnFailure(Prop.ForAll(Ledgers, ledger =>
    {
        for (var i = 1; i < ledger.Lines.Length; i++)
        {
            var (one, two) = (ledger.Lines[i - 1], ledger.Lines[i]);
            if (one with { Id = two.Id } == two) continue;
            AuditLine[] swapped = [.. ledger.Lines.Select(l => l.Id == one.Id ? two with { Id = one.Id } : l.Id == two.Id ? one with { Id = two.Id } : l)];
            Assert.Equal([one.Id, two.Id], (ledger with { Lines = swapped }).Findings().Select(f => f.Line!.Value).Order());
        }
    }));

    [Fact]
    public void Another_order_inside_a_batch_is_found() => Check.QuickThrowOnFailure(Prop.ForAll(Ledgers, ledger =>
    {
        var last = ledger.Seals[^1];
        if (last.Lines.Count < 2) return;
        var turned = last with { Lines = [.. last.Lines.Reverse()], Digests = [.. last.Digests.Reverse()] };
        Assert.Contains(AuditFindingKind.BatchChanged, (ledger with { Seals = [.. ledger.Seals.SkipLast(1), turned] }).Findings().Select(f => f.Kind));
    }));

    [Fact]
    public void A_batch_that_is_gone_or_came_in_or_changed_places_is_found() => Check.QuickThrowOnFailure(Prop.ForAll(Ledgers, ledger =>
    {
        for (var i = 0; i < ledger.Seals.Length; i++)
        {
            AuditSeal[] without = [.. ledger.Seals.Where((_, at) => at != i)];
            Assert.NotEmpty((ledger with { Seals = without }).Findings()); // also at the end: its lines are left over
            AuditSeal[] twice = [.. ledger.Seals.SelectMany((seal, at) => at == i ? new[] { seal, seal } : [seal])];
            Assert.NotEmpty((ledger with { Seals = twice }).Findings());
        }
        if (ledger.Seals.Length > 1) Assert.NotEmpty((ledger with { Seals = [.. ledger.Seals.AsEnumerable().Reverse()] }).Findings());
    }));

    [Fact]
    public void A_chain_made_anew_over_a_changed_line_holds_in_itself_and_is_found_by_a_seal_that_was_kept() => Check.QuickThrowOnFailure(Prop.ForAll(Ledgers, ledger =>
    {
        var kept = ledger.Seals[^1].Seal;
        Assert.Empty(ledger.Findings(kept));
        var forged = Ledger.Of([.. ledger.Seals.Select((seal, at) => seal.Lines
            .Select(id => ledger.Lines.First(line => line.Id == id) is var line && at == 0 && id == seal.Lines[0] ? line with { Via = "session 2" } : line).ToArray())]);

        Assert.Empty(forged.Findings());
        Assert.Equal([AuditFindingKind.SealUnknown], forged.Findings(kept).Select(f => f.Kind));
    }));

    [Fact]
    public void A_tail_cut_off_with_its_lines_is_found_by_a_seal_that_was_kept()
    {
        var ledger = Ledger.Of([[Any(1)], [Any(2)], [Any(3)]]);
        var cut = ledger with { Seals = [.. ledger.Seals.SkipLast(1)], Lines = [.. ledger.Lines.SkipLast(1)] };

        Assert.Empty(cut.Findings(ledger.Seals[1].Seal));
        var finding = Assert.Single(cut.Findings(ledger.Seals[2].Seal));
        Assert.Equal(AuditFindingKind.SealUnknown, finding.Kind);
        Assert.Contains("ends with batch 2", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_waits_for_its_seal_is_fine_and_one_that_vanished_waiting_is_missing()
    {
        var ledger = Ledger.Of([[Any(1)]]);

        Assert.Empty((ledger with { Lines = [.. ledger.Lines, Any(2) with { Id = 2 }], Waiting = [2] }).Findings());
        Assert.Equal([(AuditFindingKind.LineRemoved, 3L)], (ledger with { Waiting = [3] }).Findings().Select(f => (f.Kind, f.Line!.Value)));
    }

    private static AuditLine Any(long number) => new(number, Start, 1, "session 1", null, "incident.declared", $"incident/{number}", 1, null, "{}");

    /// <summary>An audit as the tables hold it.</summary>
    private sealed record Ledger(AuditSeal[] Seals, AuditLine[] Lines, long[] Waiting)
    {
        public static Ledger Of(IReadOnlyList<AuditLine[]> batches)
        {
            var (seals, lines) = (new List<AuditSeal>(), new List<AuditLine>());
            foreach (var batch in batches)
            {
                AuditLine[] numbered = [.. batch.Select((line, i) => line with { Id = lines.Count + i + 1 })];
                seals.Add(AuditChain.Seal(seals.LastOrDefault(), numbered, Start + Duration.FromSeconds(seals.Count)));
                lines.AddRange(numbered);
            }
            return new Ledger([.. seals], [.. lines], []);
        }

        public List<AuditFinding> Findings(params string[] kept)
        {
            var chain = new AuditChain(kept);
            var byId = Lines.ToDictionary(line => line.Id);
            List<AuditFinding> findings = [.. Seals.SelectMany(seal => chain.Follow(seal, seal.Lines.Where(byId.ContainsKey).Select(id => byId[id])))];
            findings.AddRange(chain.Finish(Lines.Select(line => line.Id), Waiting));
            return findings;
        }
    }
}
