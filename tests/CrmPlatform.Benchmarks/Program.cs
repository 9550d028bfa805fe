using CrmPlatform.Benchmarks.Fuzz;

// fuzz [--documents 10000000] [--seed 1]   random documents through the whole engine; code 1 when one brings another answer than data or errors
return args switch
{
    ["fuzz", .. var options] => await FuzzCommand.RunAsync(options, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: fuzz [--documents 10000000] [--seed 1]");
    return 2;
}
