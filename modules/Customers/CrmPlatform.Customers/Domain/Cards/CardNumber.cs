using CrmPlatform.Customers.Domain.Contacts;

namespace CrmPlatform.Customers.Domain.Cards;

/// <summary>An address of the person on a card: e-mail, phone, fax or web.</summary>
/// <param name="Kind">What kind of address it is.</param>
/// <param name="Value">The address.</param>
/// <param name="Type">What it is used for.</param>
/// <param name="IsPreferred">Whether it is the first of its kind to use.</param>
public sealed record CardNumber(ContactPointKind Kind, string Value, ContactPointType Type, bool IsPreferred);
