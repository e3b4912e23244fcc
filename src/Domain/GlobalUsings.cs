global using Linkwork.Domain.Shared;
