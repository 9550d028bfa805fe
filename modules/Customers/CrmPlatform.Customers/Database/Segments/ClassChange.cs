using CrmPlatform.Customers.Domain.Classification;

namespace CrmPlatform.Customers.Database.Segments;

/// <summary>That a customer got another class, another priority, or none.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="From">The class before; null for none.</param>
/// <param name="Rule">The rule that holds now; null for none.</param>
internal sealed record ClassChange(Guid CustomerId, string? From, ClassificationRule? Rule);
