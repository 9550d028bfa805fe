using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Security.Privacy;

/// <summary>Reads the id of the record that stands for a person, of whatever type.</summary>
internal static class SubjectId
{
    /// <exception cref="InvalidInputException">It is no id of a record.</exception>
    public static Guid Read(string id) => NodeId.TryDecode(id, out _, out var subject)
        ? subject
        : throw new InvalidInputException("subject", "'subject' is no id of a record. Give the 'id' of the customer or contact.");
}
