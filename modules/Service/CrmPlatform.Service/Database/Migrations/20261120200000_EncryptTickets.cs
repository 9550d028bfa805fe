using CrmPlatform.Service.Domain.Tickets;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Service.Database.Migrations;

/// <summary>Encrypts the descriptions of tickets that stand in clear.</summary>
[DbContext(typeof(ServiceDbContext))]
[Migration("20261120200000_EncryptTickets")]
public sealed class EncryptTickets : EncryptionBackfill<Ticket>;
