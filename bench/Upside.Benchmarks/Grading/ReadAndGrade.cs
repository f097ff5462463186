using BenchmarkDotNet.Attributes;
using Upside.Grading;
using Upside.Postmortems;

namespace Upside.Benchmarks.Grading;

/// <summary>What BenchmarkDotNet runs: it wants a public class that is not sealed.</summary>
public class ReadAndGrade
{
    private readonly string text = File.ReadAllText(Workbench.Sample);
    private PostmortemDocument? document;

    [GlobalSetup]
    public void Setup() => document = Read();

    [Benchmark]
    public PostmortemDocument Read() => PostmortemDocument.Read(text, DocumentFormat.Markdown);

    [Benchmark]
    public Report Grade() => Grader.Grade(document!);
}
