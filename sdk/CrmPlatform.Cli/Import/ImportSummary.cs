namespace CrmPlatform.Cli.Import;

/// <summary>What came of an import.</summary>
internal sealed record ImportSummary(int Read, int Created, int Skipped, int Failed, TimeSpan Time, bool DryRun)
{
    public override string ToString()
    {
        var rate = Time.TotalSeconds > 0 ? (Created + Failed) / Time.TotalSeconds : 0;
        return FormattableString.Invariant(
            $"{Read:N0} rows read, {Created:N0} {(DryRun ? "would be created" : "created")}, {Skipped:N0} skipped, {Failed:N0} failed in {Time.TotalSeconds:0.0} s ({rate:N0} rows/s){(DryRun ? ". This was a dry run: nothing was changed." : "")}");
    }
}
