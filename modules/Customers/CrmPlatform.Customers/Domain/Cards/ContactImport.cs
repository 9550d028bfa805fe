namespace CrmPlatform.Customers.Domain.Cards;

/// <summary>What became of the cards of a file.</summary>
/// <param name="Created">How many contacts were added.</param>
/// <param name="Updated">How many contacts were there, found by an e-mail address, and were changed.</param>
/// <param name="Problems">The cards that could not be imported.</param>
public sealed record ContactImport(int Created, int Updated, IReadOnlyList<CardProblem> Problems);
