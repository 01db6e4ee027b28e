using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Commands;

// The same bytes on every machine, whatever its locale says.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// Nearly every command loads rules, and the arguments are not read yet.
RuleBook.Prepare();

var streams = StandardStreams.OfProcess();
try
{
    var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
    builder.Services
        .AddSingleton(streams)
        .AddSingleton<CommandLine>()
        .AddSingleton<ServeCommand>()
        .AddSingleton<AssessCommand>()
        .AddSingleton<CompareCommand>()
        .AddSingleton<BatchCommand>()
        .AddSingleton<RulesCheckCommand>()
        .AddSingleton<RulesTestCommand>()
        .AddSingleton<RulesCoverageCommand>()
        .AddSingleton<RulesShowCommand>()
        .AddSingleton<RulesDiffCommand>()
        .AddSingleton<RulesHandbookCommand>()
        .AddSingleton<RulesExportCommand>()
        .AddSingleton<RulesSchemaCommand>();

    using var host = builder.Build();
    return (int)await host.Services.GetRequiredService<CommandLine>().Run(args);
}
catch (Exception exception)
{
    // The one handler at the edge: what gets here is our own mistake, and its inside is not for the user.
    streams.ReportFault(exception);
    return (int)ExitCode.Failed;
}
