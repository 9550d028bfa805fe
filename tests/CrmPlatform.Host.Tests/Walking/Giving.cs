namespace CrmPlatform.Host.Tests.Walking;

/// <summary>How much of what need not be given is given.</summary>
internal enum Giving
{
    Nothing,
    Texts,
    TextsAndLists,
}
