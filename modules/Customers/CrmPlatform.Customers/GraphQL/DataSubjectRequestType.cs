using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Requests;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a person's request leads to.</summary>
[ObjectType<DataSubjectRequest>(Ignore = [nameof(DataSubjectRequest.CustomerId), nameof(DataSubjectRequest.ContactId)])]
[Authorize(CustomersPermissions.Read)]
public static class DataSubjectRequestType
{
    /// <summary>The requests with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<DataSubjectRequest> GetDataSubjectRequests(CustomersDbContext db) => db.DataSubjectRequests;

    /// <summary>The customer.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(DataSubjectRequest.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;

    /// <summary>The contact, when a contact asks for itself.</summary>
    [BatchBy(nameof(Contact.Id), ParentKey = nameof(DataSubjectRequest.ContactId)), UseFirstOrDefault]
    public static IQueryable<Contact> GetContact(CustomersDbContext db) => db.Contacts;

    /// <summary>Whom the platform's `dataSubjectExport` and `eraseDataSubject` are to be asked about.</summary>
    [ID]
    public static string GetSubject([Parent(nameof(DataSubjectRequest.ContactId), nameof(DataSubjectRequest.CustomerId))] DataSubjectRequest request) =>
        request.ContactId is { } contact ? NodeId.Encode(nameof(Contact), contact) : NodeId.Encode(nameof(Customer), request.CustomerId);
}
