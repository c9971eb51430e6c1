return await Sinergi.Cli.CommandLine.RunAsync(args);
