using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Upside.Cli.Settings;

/// <summary>What is wrong in the settings, and on which line.</summary>
internal sealed record SettingsProblem(int Line, string Text);

/// <summary>Reads the part of YAML that settings need, event by event, so that every piece keeps its line and nothing has to be looked up by reflection.</summary>
internal sealed class YamlReader
{
    private const int DeepestLevel = 8;

    private readonly Parser _parser;
    private int? _openFlow;

    private YamlReader(string text) => _parser = new Parser(new StringReader(text));

    /// <summary>Reads a text; null for the node where it is empty.</summary>
    public static (YamlNode? Node, SettingsProblem? Problem) Read(string text)
    {
        var reader = new YamlReader(text);
        try
        {
            reader.Skip<StreamStart>();
            if (reader._parser.Current is StreamEnd) return (null, null);
            reader.Skip<DocumentStart>();
            var problem = reader.Node(0, out var node);
            if (problem is null && reader._parser.Current is DocumentEnd)
            {
                reader._parser.MoveNext();
                if (reader._parser.Current is not StreamEnd) problem = new SettingsProblem(LineOf(reader._parser.Current!), "a second YAML document: there is only one in settings");
            }
            return (node, problem);
        }
        catch (YamlException wrong)
        {
            return (null, new SettingsProblem((int)wrong.Start.Line, $"not valid YAML: {wrong.Message}"));
        }
        catch (InvalidOperationException) when (reader._openFlow is not null)
        {
            // The parser throws this, and no YamlException, where a key of the next line stands in brackets that were never closed.
            return (null, new SettingsProblem(reader._openFlow.Value, "not valid YAML: a [ or { of this line is not closed"));
        }
    }

    private SettingsProblem? Node(int level, out YamlNode? node)
    {
        node = null;
        var current = _parser.Current!;
        var line = LineOf(current);
        if (level > DeepestLevel) return new SettingsProblem(line, "nested deeper than any setting is");
        switch (current)
        {
            case Scalar scalar:
                _parser.MoveNext();
                node = new YamlScalar(line, scalar.Value);
                return null;
            case SequenceStart list:
                var outerOfList = Open(list.Style == SequenceStyle.Flow, line);
                var problemOfList = List(level, line, out node);
                _openFlow = outerOfList;
                return problemOfList;
            case MappingStart map:
                var outerOfMap = Open(map.Style == MappingStyle.Flow, line);
                var problemOfMap = Map(level, line, out node);
                _openFlow = outerOfMap;
                return problemOfMap;
            default:
                return new SettingsProblem(line, "anchors and aliases are not read here: write the value out");
        }
    }

    private SettingsProblem? List(int level, int line, out YamlNode? node)
    {
        node = null;
        _parser.MoveNext();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (_parser.Current is not SequenceEnd)
        {
            if (Node(level + 1, out var item) is { } problem) return problem;
            items.Add(item!);
        }
        _parser.MoveNext();
        node = new YamlList(line, items.ToImmutable());
        return null;
    }

    private SettingsProblem? Map(int level, int line, out YamlNode? node)
    {
        node = null;
        _parser.MoveNext();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (_parser.Current is not MappingEnd)
        {
            var at = LineOf(_parser.Current!);
            if (_parser.Current is not Scalar key) return new SettingsProblem(at, "a key must be a word");
            if (!keys.Add(key.Value)) return new SettingsProblem(at, $"the key \"{key.Value}\" stands here twice");
            _parser.MoveNext();
            if (Node(level + 1, out var value) is { } problem) return problem;
            entries.Add(new YamlEntry(at, key.Value, value!));
        }
        _parser.MoveNext();
        node = new YamlMap(line, entries.ToImmutable());
        return null;
    }

    /// <summary>Notes the line of the innermost brackets that are open; gives that of the brackets around them.</summary>
    private int? Open(bool isFlow, int line)
    {
        var outer = _openFlow;
        if (isFlow) _openFlow = line;
        return outer;
    }

    private void Skip<T>()
        where T : ParsingEvent
    {
        if (_parser.Current is null) _parser.MoveNext();
        if (_parser.Current is T) _parser.MoveNext();
    }

    private static int LineOf(ParsingEvent at) => (int)at.Start.Line;
}
