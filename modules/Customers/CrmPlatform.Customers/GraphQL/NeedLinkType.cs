using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Needs;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Where a need leads to.</summary>
[ObjectType<NeedLink>(Ignore = [nameof(NeedLink.NeedId), nameof(NeedLink.RecordId)])]
[Authorize(CustomersPermissions.Read)]
public static class NeedLinkType
{
    /// <summary>The links with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<NeedLink> GetNeedLinks(CustomersDbContext db) => db.NeedLinks;

    /// <summary>The record's global id: ask for it with `node`.</summary>
    [ID]
    public static string GetRecord([Parent(nameof(NeedLink.RecordType), nameof(NeedLink.RecordId))] NeedLink link) => NodeId.Encode(link.RecordType, link.RecordId);

    /// <summary>The need.</summary>
    [BatchBy(nameof(CustomerNeed.Id), ParentKey = nameof(NeedLink.NeedId)), UseFirstOrDefault]
    public static IQueryable<CustomerNeed> GetNeed(CustomersDbContext db) => db.Needs;
}
