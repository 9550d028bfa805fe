namespace CrmPlatform.Benchmarks.Hostile;

/// <summary>Measures what each hostile shape costs: time of the processor, memory taken and memory kept.</summary>
internal static class HostileCommand
{
    private const int Rounds = 5;
    private const double MostMilliseconds = 50;
    private const double MostKeptMegabytes = 10;

    public static async Task<int> RunAsync(string[] options, TextWriter output)
    {
        var wanted = Array.IndexOf(options, "--only") is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : "";
        var target = new HostileTarget();
        var shapes = HostileDocuments.All()
            .Where(s => (target.HasLargeSchema || !s.IsLarge) && s.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        if (!target.HasLargeSchema)
        {
            output.WriteLine("The large schema was left out: set CRM_DATA to the folder of real data.");
        }

        output.WriteLine($"{"shape",-52} {"sent kB",8} {"status",6} {"back kB",8} {"cpu ms",7} {"first",7} {"MB taken",8} {"kept",6}");
        var failures = 0;
        foreach (var shape in shapes)
        {
            var cost = await HostileCost.OfAsync(() => target.AnswerAsync(shape), Rounds);
            var isOver = cost.Milliseconds > MostMilliseconds || cost.KeptMegabytes > MostKeptMegabytes;
            failures += isOver ? 1 : 0;
            output.WriteLine(
                $"{shape.Name,-52} {shape.Body.Length / 1_000.0,8:0.0} {cost.Status,6} {cost.Length / 1_000.0,8:0.0} {cost.Milliseconds,7:0.0} {cost.FirstMilliseconds,7:0.0} {cost.TakenMegabytes,8:0.0} {cost.KeptMegabytes,6:0.0}{(isOver ? "  OVER" : "")}");
        }

        output.WriteLine($"{shapes.Count} shapes, {failures} over {MostMilliseconds:0} ms of the processor or {MostKeptMegabytes:0} MB kept.");
        return failures == 0 ? 0 : 1;
    }
}
