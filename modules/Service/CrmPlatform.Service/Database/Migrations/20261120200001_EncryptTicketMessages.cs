using CrmPlatform.Service.Domain.Tickets;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmPlatform.Service.Database.Migrations;

/// <summary>Encrypts the messages about tickets that stand in clear.</summary>
[DbContext(typeof(ServiceDbContext))]
[Migration("20261120200001_EncryptTicketMessages")]
public sealed class EncryptTicketMessages : EncryptionBackfill<TicketMessage>;
