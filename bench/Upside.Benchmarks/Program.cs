using Upside.Benchmarks;

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

return await BenchmarkCommand.RunAsync(args, Console.Out, Console.Error, cancellation.Token);
