using CrmPlatform.Benchmarks.Fuzz;
using CrmPlatform.Benchmarks.Hostile;
using CrmPlatform.Benchmarks.Noise;

// hostile [--only TEXT]                      what requests that are made to cost much do cost; code 1 when one is over its bounds
// fuzz [--documents 10000000] [--seed 1]     random documents through the whole engine; code 1 when one brings another answer than data or errors
// noise --host-from FILE [--connections 64]  how long a quiet tenant of a running host waits beside a noisy one; code 1 when more than twice as long as alone
return args switch
{
    ["hostile", .. var options] => await HostileCommand.RunAsync(options, Console.Out),
    ["fuzz", .. var options] => await FuzzCommand.RunAsync(options, Console.Out),
    ["noise", .. var options] => await NoiseCommand.RunAsync(options, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: hostile [--only TEXT] | fuzz [--documents 10000000] [--seed 1] | noise --host-from FILE [--connections 64] [--seconds 20]");
    return 2;
}
