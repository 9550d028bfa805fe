namespace CrmPlatform.GraphQL.Validation;

/// <summary>Ends the check of a document that costs too much.</summary>
internal sealed class ValidationAbortedException : Exception;
