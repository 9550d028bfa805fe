namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The public static methods of the class are fields of the mutation type.</summary>
/// <remarks>
/// Each gets one argument <c>input</c> made of the method's arguments and a payload with the method's result and
/// <c>errors</c>: <c>WinOpportunityAsync(Guid id)</c> returning an <c>Opportunity</c> becomes
/// <c>winOpportunity(input: WinOpportunityInput!): WinOpportunityPayload!</c> with the fields <c>opportunity</c> and
/// <c>errors</c>. The method runs in a unit of work that is saved and committed when it returns, and undone when it throws.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;
