using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>Sorts blocks into sections, by headings and by labels ("**Impact**: …"), and tells what each section is for.</summary>
internal sealed class SectionFinder
{
    private readonly DocumentOutline _outline;
    private readonly ReadingOptions _options;
    private readonly ImmutableArray<Block>.Builder _blocks;
    private readonly List<Section> _sections = [];
    private readonly bool _praises;

    /// <summary>For each block, the labelled list item that it is or stands in: the section of that; -1 where there is none.</summary>
    private readonly int[] _labelOf;
    private int _heading;
    private int _numberedLevel;
    private bool _isListLabel;

    private SectionFinder(DocumentOutline outline, ReadingOptions options)
    {
        (_outline, _options) = (outline, options);
        _blocks = outline.Blocks.ToBuilder();
        _labelOf = new int[outline.Blocks.Length];
        _praises = outline.Blocks.Any(b => b.Kind == BlockKind.Heading && SectionSynonyms.KindOf(TitleOf(b), options) == SectionKind.WentWell);
    }

    public static (ImmutableArray<Block> Blocks, ImmutableArray<Section> Sections) Find(DocumentOutline outline, ReadingOptions options)
    {
        var finder = new SectionFinder(outline, options);
        finder.Sort();
        return (finder._blocks.ToImmutable(), finder.Close());
    }

    private void Sort()
    {
        Open(SectionKind.Other, "", 0, null, 0);
        for (var i = 0; i < _blocks.Count; i++)
        {
            var block = _blocks[i];
            if (block is { Kind: BlockKind.TableRow, HeaderRow: { } header } && header < i) ReturnTo(_blocks[header].Section, i);
            _labelOf[i] = block.Parent is { } parent && parent < i ? _labelOf[parent] : -1;
            if (block.Kind == BlockKind.Heading)
            {
                _numberedLevel = _outline.Format == DocumentFormat.PlainText && char.IsAsciiDigit(_outline.Source.Text[block.Span.Start]) ? block.Level : 0;
                OpenHeading(block);
            }
            else if (NumberedTitle(block) is { } title && OpensNumbered(title, block))
            {
                OpenHeading(_blocks[i] = block with { Kind = BlockKind.Heading, Level = _numberedLevel, Context = ProseContext.Heading, Group = null });
            }
            else if (block.Context is ProseContext.Body or ProseContext.Placeholder && block.Kind is BlockKind.Paragraph or BlockKind.ListItem) OpenLabel(block);
            // A labelled item ends with the items nested in it; what follows stands in the section around it again.
            if (_isListLabel && _labelOf[i] < 0 && _blocks[i].Kind != BlockKind.Heading) Continue(_sections[_heading], i);
            _blocks[i] = _blocks[i] with { Section = _sections.Count - 1 };
        }
    }

    /// <summary>The rows of one table stand in one section, whatever headings the text of its cells holds.</summary>
    private void ReturnTo(int section, int block)
    {
        if (_blocks[block - 1].Section != section && _blocks[block - 1].Kind != BlockKind.TableRow) Continue(_sections[section], block);
    }

    private void Continue(Section around, int block)
    {
        Open(around.Kind, around.Title, around.Level, around.Parent, block);
        _heading = _sections.Count - 1;
        _isListLabel = false;
    }

    private void OpenHeading(Block block)
    {
        var title = TitleOf(block);
        if (_outline.Format == DocumentFormat.PlainText && IsAside(block, title)) return;
        int? parent = _heading;
        while (parent is { } p && _sections[p].Level >= block.Level) parent = _sections[p].Parent;
        var around = parent is { } a ? _sections[a].Kind : SectionKind.Other;
        var kind = IsTitle(block) ? TitleKind(title) : KindUnder(around, SectionSynonyms.KindOf(title, _options), title);
        Open(kind, title, block.Level, parent is null or 0 ? null : parent, block.Index);
        _heading = _sections.Count - 1;
        _isListLabel = false;
    }

    /// <summary>
    /// Whether a heading of a print opens nothing: the label of a field set beside another heading (columns that came out one below the other), or a field of the
    /// page under the comments.
    /// </summary>
    private bool IsAside(Block block, string title)
    {
        if (_sections[_heading].Kind == SectionKind.Discussion) return true;
        var isBeside = block.Index > 0 && _blocks[block.Index - 1].Kind == BlockKind.Heading && _sections[_heading].FirstBlock == block.Index - 1 && _heading > 0;
        return isBeside && _sections[_heading].Level == block.Level && _sections[_heading].Kind is not (SectionKind.Metadata or SectionKind.Other)
            && SectionSynonyms.KindOf(title, _options) == SectionKind.Metadata;
    }

    /// <summary>The words of a line by itself that a number stands before ("5. Measures"), as letters and reports number their parts; null for other blocks.</summary>
    private string? NumberedTitle(Block block)
    {
        const int Longest = 80;
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || block.Context != ProseContext.Body || block.Parent is not null || block.Checked is not null || block.Span.Length is < 3 or > Longest) return null;
        var text = _outline.Source.Slice(block.Span).TrimEnd();
        if (text.Contains('\n') || text[^1] is '.' or ',' or ':' or ';' or '?' or '!') return null;
        var at = text.IndexOfAnyExceptInRange('0', '9');
        if (block.Kind == BlockKind.ListItem)
        {
            var isAlone = (block.Index == 0 || _blocks[block.Index - 1].Group != block.Group) && (block.Index + 1 == _blocks.Count || (_blocks[block.Index + 1].Group != block.Group && _blocks[block.Index + 1].Parent != block.Index));
            var marker = _outline.Source.Text.AsSpan(0, block.Span.Start).TrimEnd(' ');
            if (!isAlone || marker.Length < 2 || marker[^1] is not ('.' or ')') || !char.IsAsciiDigit(marker[^2])) return null;
            at = 0;
        }
        else if (at is not (1 or 2))
        {
            return null;
        }
        text = text[at..].TrimStart(". )\t");
        return text.Length > 2 && char.IsUpper(text[0]) && text.Count(' ') < 8 ? text.ToString() : null;
    }

    /// <summary>Whether a numbered line opens a section: it names one, or others with numbers have done so before it.</summary>
    private bool OpensNumbered(string title, Block block)
    {
        if (_numberedLevel > 0) return true;
        if (SectionSynonyms.KindOfLabel(title, _options) is not { } kind || !MayOpen(_sections[_heading].Kind, kind, block.Kind, isAlone: true)) return false;
        _numberedLevel = Math.Min(_sections[_heading].Level + 1, 6);
        return true;
    }

    private void OpenLabel(Block block)
    {
        if (block.Kind == BlockKind.ListItem && _labelOf[block.Index] >= 0) return;
        if (Labels.Find(_outline.Source, block.Span) is not { } label) return;
        if (SectionSynonyms.KindOfLabel(_outline.Source.Slice(label.Span), _options) is not { } kind) return;
        var around = _sections[_heading].Kind;
        var isAlone = label.End >= block.Span.End;
        if (!MayOpen(around, kind, block.Kind, isAlone) || (isAlone && block.Context == ProseContext.Placeholder)) return;
        var hasNested = block.Index + 1 < _blocks.Count && _blocks[block.Index + 1].Parent == block.Index;
        // A field with its value ("Date: Monday", the head of a letter) is told with that; what follows is the story.
        _isListLabel = block.Kind == BlockKind.ListItem ? !isAlone || hasNested : kind == SectionKind.Metadata && !isAlone;
        if (_isListLabel) _labelOf[block.Index] = _sections.Count;
        var level = Math.Min(_sections[_heading].Level + 1, 6);
        Open(KindUnder(around, kind, ""), _outline.Source.Quote(label.Span), level, _heading == 0 ? null : _heading, block.Index);
        var isHeading = isAlone && block.Kind == BlockKind.Paragraph;
        _blocks[block.Index] = block with
        {
            Label = label.Span,
            Kind = isHeading ? BlockKind.Heading : block.Kind,
            Level = isHeading ? level : block.Level,
            Context = isAlone ? ProseContext.Heading : block.Context,
        };
    }

    /// <summary>Whether a label may open a section of its own kind where it stands: under "Action items", "Detection: …" names a sort of action.</summary>
    private static bool MayOpen(SectionKind around, SectionKind kind, BlockKind form, bool isAlone) => around switch
    {
        SectionKind.Other or SectionKind.Metadata or SectionKind.Summary or SectionKind.Background => true,
        SectionKind.Lessons => kind is SectionKind.WentWell or SectionKind.WentPoorly or SectionKind.Lucky or SectionKind.Actions,
        SectionKind.Impact or SectionKind.Factors or SectionKind.Trigger or SectionKind.Detection or SectionKind.Response =>
            (form == BlockKind.Paragraph || isAlone) && kind is not (SectionKind.Metadata or SectionKind.Supporting or SectionKind.Discussion),
        _ => false,
    };

    /// <summary>What a section is for that stands in another: its own kind, if it has one and the one around it does not subdivide by such words.</summary>
    private SectionKind KindUnder(SectionKind around, SectionKind? own, string title)
    {
        if (own is not { } kind) return around;
        if (kind == SectionKind.Factors && (around == SectionKind.Lessons || _praises) && SectionSynonyms.Normalise(title) is var words && words.EndsWith("went wrong", StringComparison.Ordinal))
        {
            return SectionKind.WentPoorly;
        }
        return around switch
        {
            SectionKind.Discussion => around,
            SectionKind.Actions when kind is SectionKind.Detection or SectionKind.Response or SectionKind.Factors or SectionKind.Impact or SectionKind.Trigger or SectionKind.Metadata => around,
            SectionKind.Timeline when kind is SectionKind.Detection or SectionKind.Response or SectionKind.Trigger or SectionKind.Metadata or SectionKind.Summary => around,
            SectionKind.WentWell or SectionKind.WentPoorly or SectionKind.Lucky when kind is SectionKind.Detection or SectionKind.Response or SectionKind.Impact or SectionKind.Metadata => around,
            _ => kind,
        };
    }

    /// <summary>Whether a heading is the document's title: the first, with deeper ones after it.</summary>
    private bool IsTitle(Block block)
    {
        if (_sections.Count > 1) return false;
        for (var i = block.Index + 1; i < _blocks.Count; i++)
        {
            if (_blocks[i].Kind == BlockKind.Heading) return _blocks[i].Level > block.Level || SectionSynonyms.KindOfLabel(TitleOf(block), _options) is null;
        }
        return false;
    }

    private SectionKind TitleKind(string title) =>
        SectionSynonyms.KindOfLabel(title, _options) is { } kind and not (SectionKind.Summary or SectionKind.Metadata) ? kind : SectionKind.Other;

    private string TitleOf(Block block) => _outline.Source.Quote(block.Span).Trim('*', '_', ' ');

    private void Open(SectionKind kind, string title, int level, int? parent, int firstBlock) =>
        _sections.Add(new Section(_sections.Count, kind, title, level, parent, firstBlock, firstBlock, default));

    private ImmutableArray<Section> Close()
    {
        var closed = ImmutableArray.CreateBuilder<Section>(_sections.Count);
        for (var i = 0; i < _sections.Count; i++)
        {
            var first = _sections[i].FirstBlock;
            var end = i + 1 < _sections.Count ? _sections[i + 1].FirstBlock : _blocks.Count;
            var span = end > first ? TextSpan.Between(_blocks[first].Span.Start, _blocks[end - 1].Span.End) : default;
            closed.Add(_sections[i] with { EndBlock = end, Span = span });
        }
        return closed.ToImmutable();
    }
}
