using Upside.Cli;

using var surroundings = Surroundings.OfProcess();
return await UpsideCommand.RunAsync(args, surroundings);
