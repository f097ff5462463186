using System.Text;
using System.Text.Json;
using Upside.Cli;
using Upside.Cli.Terminals;

namespace Upside.Tests.Cli;

public sealed class HostileInputTests
{
    private const int Large = 2 * 1024 * 1024;
    private const int Dense = 100 * 1024;

    public static TheoryData<string> Texts => [.. Made.Keys];

    private static readonly Dictionary<string, Func<string>> Made = new(StringComparer.Ordinal)
    {
        ["one line of words"] = () => string.Concat(Enumerable.Repeat("the engineer should have 10:15 because of the ", Dense / 46)),
        ["one word"] = () => new string('a', Large),
        ["100,000 nested list levels"] = () => string.Concat(Enumerable.Repeat("- ", 100_000)) + "x",
        ["nested list levels by indentation"] = () => string.Concat(Enumerable.Range(0, 3_000).Select(i => new string(' ', i * 2) + "- x\n")),
        ["nested quotations"] = () => new string('>', 100_000) + " x",
        ["unclosed everything"] = () => "---\ntitle: \"x\n```\n| a | b\n**_[x](<!-- <table><tr><td>" + string.Concat(Enumerable.Repeat("[(*_`<", 50_000)),
        ["unclosed comments"] = () => string.Concat(Enumerable.Repeat("<!-- ", 200_000)),
        ["brackets"] = () => new string('[', 200_000),
        ["nothing"] = () => "",
        ["blank lines"] = () => new string('\n', 1_000_000),
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_hostile_text_is_graded_to_the_end(string name)
    {
        var text = Made[name]();
        foreach (var file in new[] { "a.md", "a.html", "a.txt" })
        {
            using var shell = new CommandLine().With(file, text);
            var run = await shell.RunAsync("grade", file, "--format", "json");
            Assert.Equal(0, run.Exit);
            Assert.Equal(file, JsonDocument.Parse(Assert.Single(run.Lines)).RootElement.GetProperty("file").GetString());
        }
    }

    [Fact]
    public async Task Invalid_bytes_are_told_and_the_rest_is_graded()
    {
        using var shell = new CommandLine().With("a.md", [.. Encoding.UTF8.GetBytes("# Outage of the shop\n\nWe broke "), 0xff, 0xfe, 0xc3, .. Encoding.UTF8.GetBytes(" it.\n")]);
        var run = await shell.RunAsync("grade", "a.md", "--format", "json");
        Assert.Equal(0, run.Exit);
        Assert.Single(run.Lines);
        Assert.Contains("a.md: not valid UTF-8 at byte 31", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7\n", "looks like a PDF")]
    [InlineData("PK\u0003\u0004rest", "looks like a Word document or a ZIP archive")]
    [InlineData("# Outage\n\0\n", "looks like a binary file: byte 9 is NUL")]
    public async Task What_is_no_text_is_told_by_what_it_looks_like(string content, string message)
    {
        using var shell = new CommandLine().With("d/report.md", content).With("d/a.md", Samples.Good);
        var run = await shell.RunAsync("grade", "d", "--format", "json");
        Assert.Equal(2, run.Exit);
        Assert.Single(run.Lines);
        Assert.Contains($"d/report.md could not be read: {message}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_larger_than_the_most_is_not_read()
    {
        using var shell = new CommandLine().With("a.md", "");
        await using (var file = File.OpenWrite(Path.Join(shell.Folder, "a.md"))) file.SetLength(65L * 1024 * 1024);
        var run = await shell.RunAsync("grade", "a.md");
        Assert.Equal(2, run.Exit);
        Assert.Contains("larger than 64 MB", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_in_one_document_is_told_and_the_others_are_graded()
    {
        using var shell = new CommandLine().With("a.md", Samples.Good);
        await using var faulty = new FaultyStream(new InvalidOperationException());
        var run = await shell.RunWithAsync(faulty, "grade", "-", "a.md", "--format", "json");
        Assert.Equal(2, run.Exit);
        Assert.Single(run.Lines);
        Assert.Contains("standard input could not be read: Upside is at fault", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--full")]
    [InlineData("--format", "github")]
    [InlineData("--format", "text")]
    public async Task No_document_and_no_name_gives_the_build_a_command(params string[] options)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("no name can hold a colon there");
            return;
        }
        const string command = "::error file=good.md,line=1::not-from-Upside";
        using var shell = new CommandLine();
        const string name = "::warning::\u001b[31m##[stop-commands]t.md";
        shell.With(name, Samples.Good + "\n\nBen forgot to " + new string('x', 66) + $" {command} and so on. Ana ##[group]should have looked.\n").With("::add-mask::x.md", Samples.Good).With("::add-mask::notes.md", Samples.Readme);
        var run = await shell.RunAsync(["grade", ".", "--fail-on", "language=error", .. options]);
        Assert.Equal(1, run.Exit);
        WorkflowCommands.AssertNoneIn(run.Error);
        var own = run.Output.Split('\n').Where(l => !(options is [_, "github"] && (l.StartsWith("::error file=%3A%3Awarning", StringComparison.Ordinal) || l.StartsWith("::notice file=%3A%3A", StringComparison.Ordinal))));
        WorkflowCommands.AssertNoneIn(string.Join('\n', own));
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task A_name_that_is_not_UTF8_is_told_without_the_path()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("only there such names can be made");
        using var shell = new CommandLine().With("d/a.md", Samples.Good);
        using var made = System.Diagnostics.Process.Start("sh", ["-c", "printf x > \"$1/$(printf 'x\\377.md')\"", "sh", Path.Join(shell.Folder, "d")]);
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        var run = await shell.RunAsync("grade", "d", "--format", "json");
        Assert.Equal(2, run.Exit);
        Assert.Contains("d/x\ufffd.md could not be read: its name is not valid UTF-8: rename it\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(shell.Folder, run.Error, StringComparison.Ordinal);
        using var removed = System.Diagnostics.Process.Start("rm", ["-r", Path.Join(shell.Folder, "d")]);
        await removed.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_empty_path_is_wrong_usage()
    {
        using var shell = new CommandLine().With("a.md", Samples.Good);
        var run = await shell.RunAsync("grade", "");
        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains("An empty path is no file", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grade", "a.md")]
    [InlineData("grade", "a.md", "--format", "sarif")]
    [InlineData("explain", "C1")]
    [InlineData("template")]
    [InlineData("--help")]
    public async Task Output_that_cannot_be_written_is_told_in_a_sentence(params string[] arguments)
    {
        using var shell = new CommandLine().With("a.md", Samples.Good);
        await using var full = new FaultyStream(new IOException("No space left"));
        await using var error = new StringWriter { NewLine = "\n" };
        var exit = await UpsideCommand.RunAsync(arguments, new Surroundings { Input = Stream.Null, Output = full, Error = error, Folder = shell.Folder, Terminal = TerminalTraits.None });
        Assert.Equal(2, exit);
        Assert.Equal("upside: the output could not be written: No space left\n", error.ToString());
    }

    /// <summary>A stream that throws whatever is done with it.</summary>
    private sealed class FaultyStream(Exception fault) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw fault;

        public override long Position { get => throw fault; set => throw fault; }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw fault;

        public override long Seek(long offset, SeekOrigin origin) => throw fault;

        public override void SetLength(long value) => throw fault;

        public override void Write(byte[] buffer, int offset, int count) => throw fault;
    }
}
