using CrmPlatform.Benchmarks.Fuzz;
using CrmPlatform.Benchmarks.Hostile;

// hostile [--only TEXT]                      what requests that are made to cost much do cost; code 1 when one is over its bounds
// fuzz [--documents 10000000] [--seed 1]     random documents through the whole engine; code 1 when one brings another answer than data or errors
return args switch
{
    ["hostile", .. var options] => await HostileCommand.RunAsync(options, Console.Out),
    ["fuzz", .. var options] => await FuzzCommand.RunAsync(options, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: hostile [--only TEXT] | fuzz [--documents 10000000] [--seed 1]");
    return 2;
}
