using System.Collections.Immutable;
using Upside.Postmortems;

namespace Upside.Tests.Postmortems;

public sealed class SectionFinderTests
{
    [Theory]
    [InlineData("Impact", SectionKind.Impact)]
    [InlineData("3. Customer impact:", SectionKind.Impact)]
    [InlineData("🔥 IMPACT", SectionKind.Impact)]
    [InlineData("Detailed description of impact", SectionKind.Impact)]
    [InlineData("TL;DR", SectionKind.Summary)]
    [InlineData("Executive Summary", SectionKind.Summary)]
    [InlineData("Timeline (all times in UTC)", SectionKind.Timeline)]
    [InlineData("Timeline of the outage", SectionKind.Timeline)]
    [InlineData("Root Cause(s)", SectionKind.Factors)]
    [InlineData("Five Whys", SectionKind.Factors)]
    [InlineData("5 whys", SectionKind.Factors)]
    [InlineData("What went wrong", SectionKind.Factors)]
    [InlineData("Why did this happen?", SectionKind.Factors)]
    [InlineData("How was the incident detected?", SectionKind.Detection)]
    [InlineData("Remediation and prevention", SectionKind.Actions)]
    [InlineData("Actionables", SectionKind.Actions)]
    [InlineData("Next steps", SectionKind.Actions)]
    [InlineData("What we are doing to prevent this", SectionKind.Actions)]
    [InlineData("Mitigation & Resolution", SectionKind.Response)]
    [InlineData("What went well?", SectionKind.WentWell)]
    [InlineData("What didn't go so well?", SectionKind.WentPoorly)]
    [InlineData("What could have gone better", SectionKind.WentPoorly)]
    [InlineData("Where we got lucky", SectionKind.Lucky)]
    [InlineData("Lessons Learnt", SectionKind.Lessons)]
    [InlineData("Conclusions", SectionKind.Lessons)]
    [InlineData("Stats", SectionKind.Metadata)]
    [InlineData("Related documents", SectionKind.Supporting)]
    [InlineData("Glossary", SectionKind.Background)]
    [InlineData("The kernel", SectionKind.Other)]
    public void A_heading_tells_what_its_section_is_for(string heading, SectionKind kind)
    {
        var document = PostmortemDocument.Read($"# Title\n\n## {heading}\n\nText.\n", DocumentFormat.Markdown);
        Assert.Equal(kind, document.KindOf(document.Sentences[^1]));
    }

    [Theory]
    [InlineData("## Impact\n### Search\nIt was slow.", SectionKind.Impact)]
    [InlineData("## Lessons learned\n### What went wrong\nIt was slow.", SectionKind.WentPoorly)]
    [InlineData("## What went well\nMuch.\n## What went wrong\nIt was slow.", SectionKind.WentPoorly)]
    [InlineData("## Action items\n### Detection\nIt was slow.", SectionKind.Actions)]
    [InlineData("## Timeline\n### Detection\nIt was slow.", SectionKind.Timeline)]
    [InlineData("## Impact\nMuch.\n## Thanks\nIt was slow.", SectionKind.Other)]
    public void A_section_takes_what_it_is_for_from_the_one_around_it(string text, SectionKind kind)
    {
        var document = PostmortemDocument.Read("# Title\n\n" + text, DocumentFormat.Markdown);
        Assert.Equal(kind, document.KindOf(document.Sentences[^1]));
    }

    [Fact]
    public void A_team_can_name_headings_of_its_own()
    {
        var options = new ReadingOptions { SectionSynonyms = ImmutableDictionary<string, SectionKind>.Empty.Add("blast zone", SectionKind.Impact).Add("summary", SectionKind.Lessons) };
        var document = PostmortemDocument.Read("# Title\n## Blast zone\nOne.\n## Summary\nTwo.\n", DocumentFormat.Markdown, options);
        Assert.Equal([SectionKind.Other, SectionKind.Impact, SectionKind.Lessons], document.Sections.Skip(1).Select(s => s.Kind));
    }

    [Fact]
    public void Of_two_headings_of_a_team_that_are_compared_alike_the_first_in_ordinal_order_counts()
    {
        const int Pairs = 40;
        var own = ImmutableDictionary<string, SectionKind>.Empty;
        var text = "# Title\n";
        for (var i = 0; i < Pairs; i++)
        {
            var name = string.Concat("Zyx ", (char)('a' + i % 26), (char)('a' + i / 26));
            own = own.Add(name, SectionKind.Impact).Add(name.Replace(' ', '-'), SectionKind.Lessons);
            text += $"## {name}\nText.\n";
        }
        var document = PostmortemDocument.Read(text, DocumentFormat.Markdown, new ReadingOptions { SectionSynonyms = own });
        Assert.Equal(Enumerable.Repeat(SectionKind.Impact, Pairs), document.Sections.Skip(2).Select(s => s.Kind));
    }

    [Fact]
    public void Sections_know_their_blocks_and_the_section_around_them()
    {
        var document = PostmortemDocument.Read("Before.\n\n# Title\n\n## Impact\n\nOne.\n\n### Search\n\nTwo.\n", DocumentFormat.Markdown);
        Assert.Equal([(0, 1), (1, 2), (2, 4), (4, 6)], document.Sections.Select(s => (s.FirstBlock, s.EndBlock)));
        Assert.Equal([null, null, 1, 2], document.Sections.Select(s => s.Parent));
        Assert.Equal("## Impact\n\nOne.".Length - 3, document.Sections[2].Span.Length);
    }
}
