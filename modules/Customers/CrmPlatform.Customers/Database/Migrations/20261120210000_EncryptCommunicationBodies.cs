using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Customers.Database.Migrations;

/// <summary>Encrypts what was said in communications that stands in clear.</summary>
[DbContext(typeof(CustomersDbContext))]
[Migration("20261120210000_EncryptCommunicationBodies")]
public sealed class EncryptCommunicationBodies : EncryptionBackfill<CommunicationBody>;
