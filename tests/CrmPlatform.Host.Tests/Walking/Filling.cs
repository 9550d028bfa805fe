namespace CrmPlatform.Host.Tests.Walking;

/// <summary>What stands in arguments that are made up.</summary>
/// <param name="Id">The id where one is demanded.</param>
/// <param name="Text">The text where one is demanded.</param>
/// <param name="Giving">What is given beyond what is demanded.</param>
internal sealed record Filling(string Id, string Text, Giving Giving)
{
    public static Filling With(string id) => new(id, "walker", Giving.Nothing);
}
