using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>
/// A postmortem as read: its sections, sentences, times, timeline, facts, action items and people, each with its span in
/// the original text. Immutable.
/// </summary>
public sealed class PostmortemDocument
{
    private PostmortemDocument(DocumentOutline outline, ReadingOptions options)
    {
        Format = outline.Format;
        Source = outline.Source;
        FrontMatter = outline.FrontMatter;
        Options = options;
        (Blocks, Sections) = SectionFinder.Find(outline, options);
        Prose = ProseOf(outline.Source, Blocks, Sections);
        Title = TitleFinder.Find(this);
        Times = TimeFinder.Find(this);
        Timeline = TimelineFinder.Find(this);
        KeyFacts = KeyFactFinder.Find(this);
        Participants = ParticipantFinder.Find(this);
        ActionItems = ActionItemFinder.Find(this);
    }

    /// <summary>The original text.</summary>
    public SourceText Source { get; }

    /// <summary>The form it is written in.</summary>
    public DocumentFormat Format { get; }

    /// <summary>What it was read with.</summary>
    public ReadingOptions Options { get; }

    /// <summary>The YAML block at its head.</summary>
    public FrontMatter FrontMatter { get; }

    /// <summary>Where its title stands; null where it has none.</summary>
    public TextSpan? Title { get; }

    /// <summary>The sections, as they stand; section 0 is what stands before the first heading.</summary>
    public ImmutableArray<Section> Sections { get; }

    /// <summary>The blocks, as they stand.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>Its words.</summary>
    public Prose Prose { get; }

    /// <summary>Its sentences, as they stand.</summary>
    public IReadOnlyList<Sentence> Sentences => Prose.Sentences;

    /// <summary>The times, durations and intervals that it names, and the zone that it states once for all.</summary>
    public DocumentTimes Times { get; }

    /// <summary>The entries of its timeline, as they stand.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; }

    /// <summary>Facts given as label and value.</summary>
    public ImmutableArray<KeyFact> KeyFacts { get; }

    /// <summary>What is to be done, planned, or done since.</summary>
    public ImmutableArray<ActionItem> ActionItems { get; }

    /// <summary>The people it names as having taken part.</summary>
    public ImmutableArray<Participant> Participants { get; }

    /// <summary>Reads a text.</summary>
    /// <remarks>Never throws for what the text holds; time and memory are linear in its length.</remarks>
    public static PostmortemDocument Read(string text, DocumentFormat format, ReadingOptions? options = null)
    {
        var source = new SourceText(text);
        var outline = format switch
        {
            DocumentFormat.Markdown => MarkdownReader.Read(source),
            DocumentFormat.Html => HtmlReader.Read(source),
            _ => PlainTextReader.Read(source),
        };
        return new PostmortemDocument(outline, options ?? ReadingOptions.Default);
    }

    /// <summary>The section in which a sentence stands.</summary>
    public Section SectionOf(Sentence sentence) => Sections[Blocks[sentence.Block].Section];

    /// <summary>The block in which a sentence stands.</summary>
    public Block BlockOf(Sentence sentence) => Blocks[sentence.Block];

    /// <summary>What the section of a sentence is for.</summary>
    public SectionKind KindOf(Sentence sentence) => SectionOf(sentence).Kind;

    private static Prose ProseOf(SourceText source, ImmutableArray<Block> blocks, ImmutableArray<Section> sections)
    {
        // A table row reads as one sentence unless its cells are whole paragraphs.
        const int LongRow = 400;
        const int FewestCharactersAToken = 6;
        var prose = new Prose(source);
        prose.Tokens.EnsureCapacity(source.Text.Length / FewestCharactersAToken);
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.TableRow && block.Span.Length > LongRow)
            {
                foreach (var cell in block.Cells) prose.Add(block.Index, cell.Runs, block.Context, isWhole: false);
            }
            else if (block is { Label: { } label, Context: not ProseContext.Heading } && sections[block.Section].Kind != SectionKind.Metadata)
            {
                // The label is a heading, what follows it the text: neither is a part of the other's sentence.
                prose.Add(block.Index, Between(block.Runs, label.Start, label.End), ProseContext.Heading, isWhole: true);
                prose.Add(block.Index, Between(block.Runs, AfterColon(source, label.End), int.MaxValue), block.Context, isWhole: false);
            }
            else
            {
                prose.Add(block.Index, block.Runs, block.Context, isWhole: block.Kind is BlockKind.Heading or BlockKind.TableRow);
            }
        }
        return prose;
    }

    private static int AfterColon(SourceText source, int at)
    {
        while (at < source.Text.Length && (source.Text[at] is ':' or '：' or '*' or '_' or '–' || char.IsWhiteSpace(source.Text[at]))) at++;
        return at;
    }

    private static IEnumerable<ProseRun> Between(ImmutableArray<ProseRun> runs, int start, int end)
    {
        foreach (var run in runs)
        {
            var span = TextSpan.Between(Math.Max(run.Span.Start, start), Math.Min(run.Span.End, end));
            if (span.Length > 0) yield return run with { Span = span };
        }
    }
}
