namespace CrmPlatform.Cli.Schemas;

/// <summary>A difference between two schemas.</summary>
/// <param name="Level">What it means for clients.</param>
/// <param name="Coordinate">Where it is: <c>Customer.orders(first:)</c>.</param>
/// <param name="Message">What has changed, in a sentence.</param>
internal sealed record SchemaChange(ChangeLevel Level, string Coordinate, string Message);
