namespace CrmPlatform.Customers.Domain.Cards;

/// <summary>Why a card was not imported.</summary>
/// <param name="Line">The line of the file on which the card begins.</param>
/// <param name="Name">The name on the card.</param>
/// <param name="Message">What is wrong with it, and what to do.</param>
public sealed record CardProblem(int Line, string Name, string Message);
