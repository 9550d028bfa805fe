using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Database.Tests.Library;

[Event("library.book-lent", 1, Title = "Lent to {Reader}")]
public sealed record BookLent([property: Aggregate] Guid BookId, string Reader);
